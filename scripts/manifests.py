#!/usr/bin/env python3
"""Renders deploy/helm/sutra into deploy/kubernetes/sutra.yaml, for clusters without Helm.

manifests.py           writes the file
manifests.py --check   only looks whether it is up to date

Either way the chart is linted, and what it renders, with the usual values and with everything
turned off that may be, is held against the schemas of Kubernetes. Needs
`pip install helm-python-sdk==0.2.2 kubernetes-validate==1.37.0`.
"""

import sys
from pathlib import Path

import helm_python as helm
import kubernetes_validate
import yaml

ROOT = Path(__file__).resolve().parent.parent
CHART = ROOT / "deploy/helm/sutra"
FILE = ROOT / "deploy/kubernetes/sutra.yaml"
HEADER = """\
# Sutra in a Kubernetes cluster, rendered from deploy/helm/sutra by scripts/manifests.py.
# Images: `./build-all.sh`, pushed to a registry that the cluster reaches.
# The model: a PersistentVolumeClaim sutra-model that holds the folder of the model.
# The keys: sutra keys create admin --role admin --data keys
#           sutra keys create services --role admin --rate 1000000 --data keys >services-key
#           kubectl -n sutra create secret generic sutra-keys --from-file=keys/keys.json
#           kubectl -n sutra create secret generic sutra-services \\
#               --from-literal=key=$(cat services-key)
apiVersion: v1
kind: Namespace
metadata:
  name: sutra
"""
LEAST = {
    "storage": {"enabled": False},
    "ingester": {"enabled": False},
    "grid": {"enabled": False},
    "registry": "registry.example:5000/sutra",
}


def render(values):
    with helm.Chart.load(str(CHART)) as chart:
        files = chart.render(values, name="sutra", namespace="sutra")
    parts = [text.strip() for _, text in sorted(files.items()) if text.strip()]
    lines = "\n---\n".join(parts).splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"


def validate(text):
    kinds = []
    for document in yaml.safe_load_all(text):
        if document is None:
            continue
        kubernetes_validate.validate(document, "1.37", strict=True)
        kinds.append(f"{document['kind']} {document['metadata']['name']}")
    return kinds


def main():
    findings = helm.lint(str(CHART))
    print(f"lint: {findings}")
    if findings["errors"]:
        sys.exit(1)
    text = HEADER + "---\n" + render({})
    kinds = validate(text)
    print(f"{len(kinds)} valid: {', '.join(kinds)}")
    print(f"with the least: {', '.join(validate(render(LEAST)))}")
    if "--check" in sys.argv:
        if FILE.read_text() != text:
            sys.exit(f"{FILE} is not what the chart renders: run scripts/manifests.py")
    else:
        FILE.write_text(text)


main()
