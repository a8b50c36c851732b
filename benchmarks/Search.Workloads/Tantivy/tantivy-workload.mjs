// Tantivy, as the npm package @tursodatabase/database carries it. Lives as long as a comparison: reads a command a line, answers with a line.
// version; index CORPUS DATABASE; open DATABASE; count QUERY; time QUERY. All is parted by tabs.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@tursodatabase/database';
const require = createRequire(path.join(process.argv[2], 'package.json'));
const { connect } = await import(pathToFileURL(require.resolve(PACKAGE)));

// The rule of a turn that all engines keep.
const TURN_NANOS = 3e6, LEAST_RUNS = 3, MOST_RUNS = 64;

// Letters that no word has: what is left is the cost of the statement around the search.
const NOTHING = 'zqxjkvbwzqxjkvbw';

let top, count;

const commands = {
  version: () => JSON.parse(fs.readFileSync(path.join(process.argv[2], 'node_modules', PACKAGE, 'package.json'), 'utf8')).version + '\t' + process.version,
  index,
  open,
  count: async query => (await count.all(query))[0].c,
  time: async query => await median(query) - await median(NOTHING),
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const [command, ...words] = line.split('\t');
  process.stdout.write(await commands[command](...words) + '\n');
}

function connectTo(database) {
  return connect(database, { experimental: ['index_method'] });
}

async function index(corpus, database) {
  const started = process.hrtime.bigint();
  const db = await connectTo(database);
  await db.exec('CREATE TABLE documents(number INTEGER PRIMARY KEY, text TEXT)');
  const insert = db.prepare('INSERT INTO documents VALUES(?, ?)');
  await db.exec('BEGIN');
  let number = 0;
  for (const text of texts(corpus)) {
    await insert.run(number, text);
    if (++number % 20000 === 0) {
      await db.exec('COMMIT');
      await db.exec('BEGIN');
    }
  }
  await db.exec('COMMIT');
  await db.exec('CREATE INDEX words ON documents USING fts(text)');
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  await db.exec('OPTIMIZE INDEX words');
  await db.close();
  return seconds + '\t' + (Number(process.hrtime.bigint() - started) / 1e9 - seconds) + '\t' + fs.statSync(database).size;
}

async function open(database) {
  const db = await connectTo(database);
  top = db.prepare('SELECT number, fts_score(text, ?1) AS score FROM documents WHERE fts_match(text, ?1) ORDER BY score DESC LIMIT 10');
  // A row in a thousand is found twice by this version of the package.
  count = db.prepare('SELECT count(DISTINCT number) AS c FROM documents WHERE fts_match(text, ?1)');
  return '';
}

async function median(query) {
  await top.all(query);
  const nanos = [];
  for (let total = 0; nanos.length < MOST_RUNS && (nanos.length < LEAST_RUNS || total < TURN_NANOS); total += nanos.at(-1)) {
    const started = process.hrtime.bigint();
    await top.all(query);
    nanos.push(Number(process.hrtime.bigint() - started));
  }
  return nanos.sort((a, b) => a - b)[nanos.length >> 1];
}

// The texts of the prepared corpus: of each document 1, title, body, outlet, authors, tags, whether there is a day, the day; after the last 0.
function* texts(corpus) {
  const file = fs.openSync(corpus, 'r');
  let buffer = Buffer.alloc(1 << 24), start = 0, end = 0;
  const need = length => {
    if (end - start >= length) return;
    const larger = length > buffer.length ? Buffer.alloc(2 * length) : buffer;
    buffer.copy(larger, 0, start, end);
    [buffer, end, start] = [larger, end - start, 0];
    for (let read; end < length && (read = fs.readSync(file, buffer, end, buffer.length - end)) > 0;) end += read;
  };
  const byte = () => (need(1), buffer[start++]);
  const int = () => (need(4), start += 4, buffer.readInt32BE(start - 4));
  const string = () => {
    const length = int();
    need(length);
    start += length;
    return buffer.toString('utf8', start - length, start);
  };
  while (byte() === 1) {
    const text = string() + '\n' + string();
    string();
    for (let lists = 2; lists > 0; lists--) for (let values = int(); values > 0; values--) string();
    byte();
    int();
    yield text;
  }
  fs.closeSync(file);
}
