"""Check pages of every kind with the Nu HTML checker (vnu), on the site that SITE names (scripts/with_site.py).

Every kind of page once, and every term page with a formula, a table or a footnote in its text.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
JAR = ROOT / ".tools/vnu/node_modules/vnu-jar/build/dist/vnu.jar"
PACKAGE = "vnu-jar@26.9.27"
KINDS = [
    "/",
    "/courses/",
    "/courses/?q=nothing-is-called-so",
    "/courses/microeconomics/",
    "/courses/microeconomics/?view=az",
    "/courses/microeconomics/unit-1/",
    "/courses/microeconomics/print/",
    "/courses/microeconomics/unit-1/print/",
    "/courses/microeconomics/cards/",
    "/courses/physics/print/",
    "/courses/physics/cards/",
    "/courses/microeconomics/opportunity-cost/",
    "/terms/",
    "/terms/opportunity-cost/",
    "/search/",
    "/search/?q=cost",
    "/search/?q=cost&page=2",
    "/search/?q=oportunity%20cots",
    "/search/?q=%3Cb%3E%22%26",
    "/no-such-page/",
    "/practice/",
    "/practice/continue/",
    "/practice/forget/",
    "/courses/physics/practice/",
    "/courses/physics/practice/cards/",
    "/courses/physics/practice/cards/?form=choice",
    "/courses/biology/practice/pairs/",
    "/courses/biology/practice/terms/osmosis/?form=typed",
    "/test/no-such-test/",
]


def tools():
    for program, package in (("java", "default-jre-headless"), ("npm", "npm")):
        if not shutil.which(program):
            sys.exit(f"The Nu HTML checker needs {program}. On Debian: apt-get install {package}")
    if not JAR.exists():
        install = ["npm", "install", "--silent", "--no-save", "--no-audit", "--no-fund", "--prefix", ".tools/vnu"]
        subprocess.run([*install, PACKAGE], check=True, cwd=ROOT)


def addresses():
    """The kinds of page, and the term pages whose text is more than prose."""
    sys.path.insert(0, str(ROOT))
    os.environ["DJANGO_SETTINGS_MODULE"] = "studyguide.settings"
    import django

    django.setup()
    from glossary.models import Term, TermPage

    rich = TermPage.objects.filter(body__regex=r"<(math|table|sup|pre|blockquote)\b").values("term_id")
    terms = Term.objects.published().filter(pk__in=rich).select_related("course")
    return KINDS + [term.get_absolute_url() for term in terms]


def fetch(address):
    try:
        return urllib.request.urlopen(os.environ["SITE"] + address).read()
    except urllib.error.HTTPError as error:
        return error.read()


def main():
    tools()
    found = addresses()
    with tempfile.TemporaryDirectory() as folder:
        for number, address in enumerate(found):
            (Path(folder) / f"{number}.html").write_bytes(fetch(address))
        # All files at once: the checker takes longer to start than to read a page.
        checker = [
            "java",
            "-Xss8m",
            "-jar",
            str(JAR),
            "--errors-only",
            "--format",
            "json",
            "--exit-zero-always",
            folder,
        ]
        messages = json.loads(subprocess.run(checker, check=True, stderr=subprocess.PIPE).stderr)["messages"]
    for message in messages:
        address = found[int(Path(message["url"]).stem)]
        print(
            f"{address}: line {message.get('lastLine')}: {message['message']}\n    {message.get('extract', '').strip()}"
        )
    print(f"{len(found)} pages, {len(messages)} errors")
    return bool(messages)


if __name__ == "__main__":
    sys.exit(main())
