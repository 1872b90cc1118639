# Fills in deploy/haproxy/embedding.cfg.template for containers: replicas are found by name, also
# after they were made anew with another address.
s/\{\{ADDRESS\}\}/0.0.0.0/
s/\{\{PORT\}\}/8888/
s/\{\{STATISTICS_PORT\}\}/8404/
s/\{\{SOCKET\}\}/\/tmp\/haproxy.sock/
s/\{\{PASSWORD\}\}/"${STATISTICS_PASSWORD}"/
s/\{\{REQUESTS_PER_REPLICA\}\}/8/
/^defaults/i\
resolvers containers\
    parse-resolv-conf\
    hold valid 1s\

s/^\{\{REPLICAS\}\}/    server-template embedding- 3 embedding:8888 resolvers containers init-addr none/
