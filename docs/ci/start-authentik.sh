#!/bin/sh
# Starts the authentik of compose.yaml, of the version in $VERSION where that is not empty, and waits until the guide can be
# carried out there: sh docs/ci/start-authentik.sh. It wants AUTHENTIK_ADMIN_PASSWORD and AUTHENTIK_TOKEN.
# Redis is passed over by versions that do without it. The version is no setting of the suite.
COMPOSE_PROFILES=redis AUTHENTIK_VERSION=$VERSION docker compose up --detach --wait --wait-timeout 600 || exit 1

ask() {
  curl --silent --fail --header "Authorization: Bearer $AUTHENTIK_TOKEN" "http://127.0.0.1:9000/api/v3/$1"
}

# The worker applies the blueprints after the server is there: the last flow and the last mapping the guide needs.
for attempt in $(seq 120); do
  if ask flows/instances/default-provider-authorization-implicit-consent/ > /dev/null &&
    ask 'propertymappings/all/?search=offline_access' | jq --exit-status '.results | length > 0' > /dev/null; then
    exit 0
  fi
  sleep 5
done
docker compose logs worker
exit 1
