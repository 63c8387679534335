import { expect, test } from 'vitest';
import { readDiagram } from '../../src/content/mermaid.ts';

const RIGHT = {
  'arrows without spaces': 'flowchart LR\nA-->B-.->C==>D---E',
  'every shape, and words on arrows':
    'graph TD;\na[One] --> b(Two) & c{Three?} -->|yes| d([Four])\nd -- no --> e((Five))\nf[(Six)] <--> g["Se (v) en"]:::loud\nclassDef loud fill:#f00',
  'a name with dashes': 'flowchart LR\nus-east[East]-->us-west',
  'blocks in blocks':
    'flowchart LR\n%% why\n\nsubgraph one [The one]\n  direction TB\n  subgraph two\n  a --> b\n  end\nend',
  states:
    'stateDiagram-v2\n[*] --> Übung\nÜbung --> b: go\nstate "x y" as c\nstate D {\ne --> f\n}',
  'a sequence':
    'sequenceDiagram\nactor A as Ann\nA->>+orders-db: may I?\nalt yes\norders-db-->>-A: do\nelse no\nNote over A,orders-db: wait\nend',
  classes:
    'classDiagram\nclass A {\n+int x\n}\nA <|-- B\nA "1" --> "*" B : has\nC : +go()\nclass D',
  entities: 'erDiagram\nORDER ||--o{ LINE : has\nORDER {\nstring id PK "c"\n}',
};

test.each(Object.entries(RIGHT))('draws %s, with each line of it', async (_, source) => {
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  const read = readDiagram(source);
  expect(read).not.toHaveProperty('fault');
  if ('text' in read) expect(renderMermaidSVG(read.text)).toContain('<svg');
});

test('a name ends before an arrow', () => {
  expect(readDiagram('flowchart LR\nA-->B[two]')).toEqual({ text: 'flowchart LR\nA --> B[two]' });
});

test.each([
  ['', 0],
  ['gantt\nx', 0],
  ['flowchart\nA --> B', 0],
  ['---\ntitle: x\n---\nflowchart LR\nA --> B', 0],
  ['flowchart LR\nA --> B\n\nB =>> C', 3],
  ['flowchart LR\nA{oops --> B', 1],
  ['flowchart LR\nA -->', 1],
  ['flowchart LR\nhello world', 1],
  ['flowchart LR\nA ---> B', 1],
  ['flowchart LR\nsubgraph x\nA --> B', 1],
  ['flowchart LR\nA --> B\nend', 2],
  ['stateDiagram-v2\n[*] -> x', 1],
  ['stateDiagram-v2\nstate fork <<fork>>', 1],
  ['sequenceDiagram\nA->>B', 1],
  ['sequenceDiagram\nautonumber\nA->>B: x', 1],
  ['classDiagram\nA-->B', 1],
  ['erDiagram\nA ||--o{ B', 1],
])('%j is refused at its line %i', (source, line) => {
  expect(readDiagram(source)).toMatchObject({ fault: { line } });
});
