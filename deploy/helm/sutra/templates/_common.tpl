{{/* What all containers and pods have in common. */}}

{{- define "sutra.image" -}}
{{- if .root.Values.registry }}{{ .root.Values.registry }}/{{ end }}{{ .image }}:{{ .root.Chart.AppVersion }}
{{- end }}

{{/* Without service links off, the Service "embedding" would set EMBEDDING_PORT, and others
     settings that are not known. */}}
{{- define "sutra.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "sutra.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}

{{/* A liveness probe asks for the port alone: a service that says 503 has its reasons, and would
     have them again after a restart. */}}
{{- define "sutra.probes" -}}
startupProbe:
  httpGet: {path: /health, port: {{ .port }}}
  periodSeconds: 2
  failureThreshold: 150
readinessProbe:
  httpGet: {path: /health, port: {{ .port }}}
  periodSeconds: {{ .period | default 5 }}
  failureThreshold: 2
livenessProbe:
  tcpSocket: {port: {{ .port }}}
  periodSeconds: 10
{{- end }}

{{- define "sutra.environment" -}}
- name: SUTRA_API_KEY
  valueFrom: {secretKeyRef: {name: {{ .Values.servicesSecret }}, key: key}}
- {name: EVENT_STORAGE, value: "grid-event-storage:50052"}
{{- end }}

{{/* One kind of process with a volume of its own, and the Service that leads to it.
     root, name, image; args; ports: a list of name and port, the first asked how it is; memory,
     storage; grace in seconds; replicas; model: whether it has the model; environment: more of it;
     headless: whether each replica has a name of its own. */}}
{{- define "sutra.stateful" -}}
{{- $first := (index .ports 0).name -}}
apiVersion: v1
kind: Service
metadata: {name: {{ .name }}, namespace: {{ .root.Release.Namespace }}}
spec:
  {{- if .headless }}
  clusterIP: None
  # A master has to reach agents that have not been counted ready yet.
  publishNotReadyAddresses: true
  {{- end }}
  selector: {app: {{ .name }}}
  ports:
    {{- range .ports }}
    - {name: {{ .name }}, port: {{ .port }}}
    {{- end }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: {{ .name }}, namespace: {{ .root.Release.Namespace }}}
spec:
  # The process that holds a data directory is the only one.
  replicas: {{ .replicas | default 1 }}
  serviceName: {{ .name }}
  {{- if .headless }}
  podManagementPolicy: Parallel
  {{- end }}
  selector: {matchLabels: {app: {{ .name }}}}
  template:
    metadata: {labels: {app: {{ .name }}}}
    spec:
      terminationGracePeriodSeconds: {{ .grace | default 30 }}
      {{- include "sutra.podSecurity" . | nindent 6 }}
      containers:
        - name: sutra
          image: {{ include "sutra.image" . }}
          {{- with .args }}
          args: {{ toJson . }}
          {{- end }}
          env:
            {{- if not .isEvents }}
            {{- include "sutra.environment" .root | nindent 12 }}
            {{- end }}
            - name: POD_NAME
              valueFrom: {fieldRef: {fieldPath: metadata.name}}
            {{- range $name, $value := .environment }}
            - {name: {{ $name }}, value: {{ $value | quote }}}
            {{- end }}
          ports:
            {{- range .ports }}
            - {name: {{ .name }}, containerPort: {{ .port }}}
            {{- end }}
          {{- include "sutra.probes" (dict "port" $first) | nindent 10 }}
          resources:
            requests: {cpu: {{ .cpu | default "100m" }}, memory: {{ .request | default "256Mi" }}}
            limits: {memory: {{ .memory }}}
          {{- include "sutra.containerSecurity" . | nindent 10 }}
          volumeMounts:
            - {name: data, mountPath: /data}
            - {name: keys, mountPath: /keys, readOnly: true}
            - {name: temporary, mountPath: /tmp}
            {{- if .model }}
            - {name: model, mountPath: /model, readOnly: true}
            {{- end }}
      volumes:
        - {name: keys, secret: {secretName: {{ .root.Values.keysSecret }}, defaultMode: 0440}}
        - {name: temporary, emptyDir: {}}
        {{- if .model }}
        - {name: model, persistentVolumeClaim: {claimName: {{ .root.Values.modelClaim }}, readOnly: true}}
        {{- end }}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        resources: {requests: {storage: {{ .storage }}}}
{{- end }}
