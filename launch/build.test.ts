import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourcesStamp } from './build';

describe('the stamp of the sources', () => {
  const root = mkdtempSync(join(tmpdir(), 'mosaic-build-'));
  const file = join(root, 'src', 'deep', 'a.ts');
  beforeAll(() => {
    mkdirSync(join(root, 'src', 'deep'), { recursive: true });
    writeFileSync(file, 'one');
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('stays while nothing but tests changes', () => {
    const before = sourcesStamp(root);
    writeFileSync(join(root, 'src', 'deep', 'a.test.ts'), 'a test');
    writeFileSync(file, 'one');
    expect(sourcesStamp(root)).toBe(before);
  });

  it('changes with a source, its name, and its end', () => {
    const seen = [sourcesStamp(root)];
    writeFileSync(file, 'two');
    seen.push(sourcesStamp(root));
    renameSync(file, join(root, 'src', 'deep', 'b.ts'));
    seen.push(sourcesStamp(root));
    rmSync(join(root, 'src', 'deep', 'b.ts'));
    seen.push(sourcesStamp(root));
    expect(new Set(seen).size).toBe(4);
  });
});
