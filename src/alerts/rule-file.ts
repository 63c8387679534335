import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../content/fault.ts';

/** An alert as a rule of Prometheus defines it, at the line of its name. */
export type AlertRule = Place & {
  path: string;
  name: string;
  /** The annotation `runbook_url`, with `$labels.alertname` filled in. */
  runbook: (Place & { url: string }) | undefined;
};

/** Why a file, or a part of it, could not be read. */
export type Unread = Place & { path: string; what: string; mend: string };

export type RuleFile = { rules: AlertRule[]; unread: Unread[] };

const MERGES_MOST = 8;

type Reading = RuleFile & { path: string; at: (node: unknown) => Place; groups: number };

/** What only Helm knows: Prometheus has templates too, but not these. */
const HELM =
  /\{\{-?\s*(?:\(?\s*(?:\.|\$\.)(?:Values|Release|Chart|Files|Capabilities|Template)\b|(?:include|define|template|toYaml|tpl)\b|["`]\{\{)/;

/**
 * Reads the alerts of a rule file: a plain one of Prometheus, or the `PrometheusRule` of
 * Kubernetes, alone, in a `List` or among other documents. What cannot be read is said.
 */
export function ruleFileOf(path: string, text: string): RuleFile {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    logLevel: 'silent',
    merge: true,
  });
  const found = Array.isArray(documents) ? documents : [];
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = found.flatMap(({ errors }) => errors)[0];
  const helm = HELM.exec(text) ?? (broken && /\{\{/.exec(text));
  if (helm) return none({ ...at(helm.index), path, ...templated });
  if (broken) return none({ ...at(broken.pos[0]), path, ...notYaml(broken.message) });
  const reading: Reading = {
    path,
    rules: [],
    unread: [],
    groups: 0,
    at: (node) => at(rangeOf(node)),
  };
  for (const document of found) readDocument(reading, document, document.contents);
  const { rules, unread, groups } = reading;
  if (groups === 0 && unread.length === 0) return none({ line: 1, column: 1, path, ...noRules });
  return { rules, unread };
}

const none = (unread: Unread): RuleFile => ({ rules: [], unread: [unread] });

const templated = {
  what: 'is a template of Helm, not YAML, so that its alerts cannot be read',
  mend: 'Render it first (`helm template … > rules.yaml`) and give that file.',
};
const noRules = {
  what: 'holds no rules',
  mend: 'A rule file has `groups:`, a PrometheusRule has `spec.groups:`. Leave other files out.',
};
const notYaml = (message: string) => ({
  what: `is not YAML: ${message.split(/ at line |\n/)[0]}`,
  mend: 'Mend it there; `promtool check rules` reads it in the same way.',
});

function readDocument(reading: Reading, document: Document, node: unknown): void {
  const top = resolved(document, node);
  if (!isMap(top)) return;
  const items = valueAt(document, top, 'items');
  if (isSeq(items)) for (const item of items.items) readDocument(reading, document, item);
  const spec = valueAt(document, top, 'spec');
  const isRule = textOf(valueAt(document, top, 'kind')) === 'PrometheusRule';
  const from = isRule && isMap(spec) ? spec : top;
  const groups = valueAt(document, from, 'groups');
  if (groups === undefined && !isRule) return;
  reading.groups += 1;
  for (const group of itemsOf(reading, groups, 'groups')) {
    const rules = isMap(resolved(document, group))
      ? valueAt(document, resolved(document, group) as YAMLMap, 'rules')
      : undefined;
    for (const rule of itemsOf(reading, rules, 'rules')) readRule(reading, document, rule);
  }
}

function itemsOf(reading: Reading, node: unknown, name: string): unknown[] {
  if (isSeq(node)) return node.items;
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  reading.unread.push({
    ...reading.at(node),
    path: reading.path,
    what: `has \`${name}\` that are no list`,
    mend: 'Begin each of them with a hyphen.',
  });
  return [];
}

/** Recording rules have no `alert` and are passed over. */
function readRule(reading: Reading, document: Document, node: unknown): void {
  const rule = resolved(document, node);
  if (!isMap(rule)) return;
  const alert = valueAt(document, rule, 'alert');
  const name = textOf(alert)?.trim();
  if (!name) return;
  const annotations = valueAt(document, rule, 'annotations');
  const url = isMap(annotations) ? valueAt(document, annotations, 'runbook_url') : undefined;
  const written = textOf(url)?.trim();
  reading.rules.push({
    ...reading.at(alert),
    path: reading.path,
    name,
    runbook: written ? { ...reading.at(url), url: filledIn(written, name) } : undefined,
  });
}

function filledIn(url: string, name: string): string {
  return url.replace(/\{\{-?\s*\$labels\.alertname\s*-?\}\}/g, () => encodeURIComponent(name));
}

/** What a key holds, its own or one that is merged in by `<<`; anchors may run in a circle. */
function valueAt(document: Document, map: YAMLMap, key: string, depth = 0): unknown {
  const own = resolved(document, map.get(key, true));
  if (own !== undefined || depth > MERGES_MOST) return own;
  for (const { key: name, value } of map.items) {
    if (!isScalar(name) || name.source !== '<<') continue;
    const merged = resolved(document, value);
    for (const each of isSeq(merged) ? merged.items : [merged]) {
      const from = resolved(document, each);
      const found = isMap(from) ? valueAt(document, from, key, depth + 1) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function resolved(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** What a person reads there: a name that looks like a number is still a name. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function rangeOf(node: unknown): number {
  const ranged = isScalar(node) || isMap(node) || isSeq(node);
  return (ranged && node.range?.[0]) || 0;
}
