#!/bin/bash
# As the broker's own user: "rules" gives every user the rights of /init/access.txt, "health" asks whether the broker answers.
# Safe to repeat: a right that is there stays; one that left access.txt is taken away by hand.
set -euf
client=$(mktemp)
trap 'rm -f "$client"' EXIT
cat > "$client" <<END
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="$KEURWERK_KAFKA_BROKER_PASSWORD";
END
tools=${KAFKA_TOOLS:-/opt/kafka/bin}
broker=${KAFKA_BROKER:-kafka:9092}

rule() { # user, what it does, topics ...
  local user=$1 does=$2 operations topic operation
  local arguments=(--bootstrap-server "$broker" --command-config "$client" --add --allow-principal "User:$user")
  shift 2
  case "$does" in
    writes) operations="Create Describe Write" ;;
    reads) operations="Describe Read"; arguments+=(--group "$user") ;;
    declares) operations="Create Describe" ;;
    *) echo "access.txt: nobody can do \"$does\"" >&2; exit 1 ;;
  esac
  for operation in $operations; do arguments+=(--operation "$operation"); done
  for topic in "$@"; do arguments+=(--topic "$topic"); done
  "$tools/kafka-acls.sh" "${arguments[@]}" < /dev/null
}

case "$1" in
  health)
    "$tools/kafka-broker-api-versions.sh" --bootstrap-server "$broker" --command-config "$client" > /dev/null ;;
  rules)
    while read -r user does topics; do
      case "$user" in ''|'#'*) continue ;; esac
      # shellcheck disable=SC2086
      rule "$user" "$does" $topics
    done < "${ACCESS:-/init/access.txt}" ;;
esac
