#!/bin/sh
# A run in a pipeline: sh docs/ci/run.sh. It leaves
#   comparison.md  what changed since the last good run, where last-good/audit.json is there and the leak gate let it pass
#   last-good/     the audit of this run, where it was good, and what Allure's trends are made of
#   published/     the reports, where the leak gate let them pass
# and ends with the exit code of the run.
history=allure-history.jsonl
rm -rf reports/SHA256SUMS published comparison.md
if [ -e last-good/$history ]; then mkdir -p reports && cp last-good/$history reports/; fi
npm start
code=$?
audit=reports/audit/audit.json
# The list of digests is written after the leak gate, and only where that found nothing.
if [ -e last-good/audit.json ] && [ -e reports/SHA256SUMS ]; then
  {
    echo '```text'
    npm run --silent compare -- last-good/audit.json "$audit"
    echo '```'
  } > comparison.md
fi
if [ "$code" -eq 0 ]; then mkdir -p last-good && cp "$audit" "reports/$history" last-good/; fi
if [ -e reports/SHA256SUMS ]; then cp -R reports published && rm -f published/.holder.json; fi
exit "$code"
