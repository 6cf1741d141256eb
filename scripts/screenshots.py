"""The README's two pictures, docs/term.png and docs/phone.png, of the site that SITE names (scripts/with_site.py)."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

DOCS = Path(__file__).resolve().parent.parent / "docs"
ADDRESS = "/courses/microeconomics/opportunity-cost/"
# File, width and height of the window, device pixels a pixel.
PICTURES = [("term.png", 1200, 1000, 1), ("phone.png", 390, 844, 1.5)]


def main():
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not chromium:
        sys.exit("Chromium is not installed. On Debian: apt-get install chromium fonts-dejavu-core")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for file, width, height, scale in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": height}, device_scale_factor=scale, color_scheme="light"
            )
            page.goto(os.environ["SITE"] + ADDRESS)
            page.screenshot(path=DOCS / file)
            page.close()
            print(f"docs/{file}")
        browser.close()


if __name__ == "__main__":
    main()
