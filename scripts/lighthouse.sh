#!/bin/sh
# Lighthouse's four scores for the pages that readers enter by, on the site that SITE names (scripts/with_site.py).
# Fails if one is below 100.
set -eu
version=12.8.2
tool=.tools/lighthouse/node_modules/.bin/lighthouse
command -v npm >/dev/null || { echo "Lighthouse needs Node.js and npm. On Debian: apt-get install npm"; exit 1; }
[ -x "$tool" ] || npm install --silent --no-save --no-audit --no-fund --prefix .tools/lighthouse "lighthouse@$version"
CHROME_PATH=$(command -v chromium || command -v chromium-browser || command -v google-chrome) \
  || { echo "Lighthouse needs Chromium. On Debian: apt-get install chromium"; exit 1; }
export CHROME_PATH
report=$(mktemp)
trap 'rm -f "$report"' EXIT
printf '%-42s %5s %5s %5s %5s\n' "" perf a11y best seo
poor=0
for page in / /courses/microeconomics/ /courses/microeconomics/opportunity-cost/ /search/ "/search/?q=cost"; do
  # Results are kept out of indexes on purpose, which is what this one audit reports.
  case $page in *\?*) skip="--skip-audits=is-crawlable" ;; *) skip="" ;; esac
  for form in mobile desktop; do
    preset=""
    [ "$form" = mobile ] || preset="--preset=desktop"
    # shellcheck disable=SC2086
    "$tool" "$SITE$page" $preset $skip --quiet --chrome-flags="--headless=new --no-sandbox --disable-gpu" \
      --only-categories=performance,accessibility,best-practices,seo --output=json --output-path="$report" \
      --no-enable-error-reporting
    PAGE="$page" FORM="$form" node -e '
      const {categories, audits} = JSON.parse(require("fs").readFileSync(process.argv[1]));
      const scores = ["performance", "accessibility", "best-practices", "seo"].map(key => Math.round(100 * categories[key].score));
      console.log(`${process.env.PAGE} (${process.env.FORM})`.padEnd(42), ...scores.map(score => String(score).padStart(5)));
      const failed = Object.values(categories).flatMap(({auditRefs}) => auditRefs)
        .filter(({id, weight}) => weight && audits[id].score !== null && audits[id].score < 0.9);
      for (const {id} of failed) console.log(`    ${id}: ${audits[id].displayValue || audits[id].title}`);
      process.exit(scores.every(score => score === 100) ? 0 : 1)' "$report" || poor=1
  done
done
exit $poor
