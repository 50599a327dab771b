{{- /* The one name that the console, the Service and all else of ours go by, whatever the release is called: package.json consolePlugin.name. */ -}}
{{- define "plugin.name" -}}
telemetry-health-plugin
{{- end }}

{{- define "plugin.selector" -}}
app.kubernetes.io/name: {{ include "plugin.name" . }}
app.kubernetes.io/component: server
{{- end }}

{{- define "plugin.labels" -}}
app.kubernetes.io/name: {{ include "plugin.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: {{ include "plugin.name" . }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- /* An image's name: dict repository, digest, tag, override. */ -}}
{{- define "plugin.imageName" -}}
{{- $repository := .repository -}}
{{- if .override }}{{ $repository = regexReplaceAll "^[^/]+" .repository .override }}{{ end -}}
{{- if .digest }}{{ printf "%s@%s" $repository .digest }}{{ else }}{{ printf "%s:%s" $repository .tag }}{{ end -}}
{{- end }}

{{- define "plugin.image" -}}
{{- $own := printf "image-registry.openshift-image-registry.svc:5000/%s/%s" .Release.Namespace (include "plugin.name" .) -}}
{{- include "plugin.imageName" (dict "repository" (.Values.image.repository | default $own) "digest" .Values.image.digest "tag" (.Values.image.tag | default .Chart.AppVersion) "override" .Values.registryOverride) -}}
{{- end }}

{{- define "plugin.ocImage" -}}
{{- include "plugin.imageName" (merge (dict "override" .Values.registryOverride) .Values.enablePlugin.image) -}}
{{- end }}

{{- /* What every container may do: nothing that its image does not need. */ -}}
{{- define "plugin.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "plugin.podSecurity" -}}
runAsNonRoot: true
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- /* The people of readers, as subjects of a binding. */ -}}
{{- define "plugin.readers" -}}
subjects:
  {{- range .Values.readers.users }}
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: {{ . | quote }}
  {{- end }}
  {{- range .Values.readers.groups }}
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: {{ . | quote }}
  {{- end }}
{{- end }}
