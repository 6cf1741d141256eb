#!/bin/sh
# Run a command with what compose.yaml keeps in files, as the settings that the site reads.
set -eu
SECRET_KEY=$(cat /run/secrets/key)
DATABASE_URL="postgres://studyguide:$(cat /run/secrets/database)@$DATABASE_HOST/studyguide"
export SECRET_KEY DATABASE_URL
exec "$@"
