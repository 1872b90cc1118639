# The nine images of Sutra on one shared base: one for each kind of process, and one for commands.
# `./build-all.sh` builds all of them. BuildKit builds only the stages that a target needs.
#
# Where no registry is reachable: BASE_IMAGE names any Debian 12 image, and BINARY=prebuilt takes
# the program, with whatever libraries it needs beside it, from dist/.
ARG SWIFT_IMAGE=swift:6.3-bookworm
ARG BASE_IMAGE=debian:bookworm-slim
ARG BINARY=build

FROM ${SWIFT_IMAGE} AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends libstemmer-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
# No build begins without the folders of all targets that the manifest names.
COPY Tests Tests
COPY Benchmarks Benchmarks
# A resource of the program is a link into it.
COPY deploy/haproxy deploy/haproxy
RUN swift build -c release --product sutra --static-swift-stdlib \
    && install -D -s .build/release/sutra /out/sutra

FROM scratch AS prebuilt
COPY dist/ /out/

FROM ${BINARY} AS binary

FROM ${BASE_IMAGE} AS base
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl libstdc++6 libstemmer0d \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 sutra \
    && useradd --uid 10001 --gid sutra --no-create-home --shell /usr/sbin/nologin sutra \
    && install -d -o sutra -g sutra -m 0750 /data /backups /stores/agent-1 /stores/agent-2 \
        /stores/events /stores/grid-master /stores/storage-server \
    && install -d -o sutra -g sutra -m 0700 /keys
COPY --from=binary /out/ /opt/sutra/
ENV PATH=/opt/sutra:$PATH STORAGE_HOST=0.0.0.0 STORAGE_PATH=/data MODEL_PATH=/model \
    SUTRA_KEYS_FILE=/keys/keys.json
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["sutra"]

# Commands: `docker run … sutra-cli backup /data /backups`.
FROM base AS sutra-cli
CMD ["--help"]

# The memory in one process: storage, REST, questions, web pages, control center.
FROM base AS sutra-server
VOLUME /data
EXPOSE 8000 8001 8005 8080 8888 9000 50051
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8000/health"]
CMD ["serve"]

# One embedding replica.
FROM base AS sutra-embedding
VOLUME /data
EXPOSE 8888
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8888/health"]
CMD ["embedding"]

# One store alone, without a model.
FROM base AS sutra-storage
VOLUME /data
EXPOSE 50051
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:50051/health"]
CMD ["storage"]

# The event storage.
FROM base AS sutra-events
VOLUME /data
EXPOSE 50052
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:50052/health"]
CMD ["storage", "--events"]

# Bulk jobs, which are learned by the server at SUTRA_API_URL.
FROM base AS sutra-bulk-ingester
VOLUME /data
EXPOSE 8005
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8005/health"]
CMD ["ingester"]

# Which agents and storage nodes there are.
FROM base AS sutra-grid-master
VOLUME /data
EXPOSE 7001
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:7001/health"]
CMD ["grid-master"]

# Starts and watches storage nodes, which run in its container.
FROM base AS sutra-grid-agent
VOLUME /data
EXPOSE 8003
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8003/health"]
CMD ["grid-agent"]

# HAProxy in front of the replicas, with the configuration that `sutra up embedding-ha` uses. The
# doors of docker-compose-grid.yml run it with another one.
FROM ${BASE_IMAGE} AS sutra-embedding-ha
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl haproxy \
    && rm -rf /var/lib/apt/lists/*
COPY deploy/haproxy/embedding.cfg.template /tmp/
COPY deploy/containers/haproxy-replicas.sed /tmp/
COPY deploy/containers/door.cfg /etc/haproxy/
RUN sed -E -f /tmp/haproxy-replicas.sed /tmp/embedding.cfg.template >/etc/haproxy/haproxy.cfg \
    && STATISTICS_PASSWORD=checked haproxy -c -f /etc/haproxy/haproxy.cfg \
    && DOOR_PORT=8000 haproxy -c -f /etc/haproxy/door.cfg
USER haproxy
EXPOSE 8888 8404
STOPSIGNAL SIGUSR1
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8404/health"]
ENTRYPOINT ["haproxy", "-db", "-f", "/etc/haproxy/haproxy.cfg"]
