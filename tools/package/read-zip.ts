import { inflateRawSync } from 'node:zlib';

/** The files of an archive by their paths. */
export type Files = ReadonlyMap<string, Buffer>;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;

/**
 * Opens a zip archive as browsers and stores do: by the directory at its end, since sizes may be
 * missing before the contents. Throws where it is not an archive or a file is damaged.
 */
export function readZip(archive: Buffer): Files {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_DIRECTORY).buffer));
  if (end < 0) throw new Error('this is not a zip archive');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the archive’s directory is damaged');
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    const begin = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const content = archive.subarray(begin, begin + packed);
    const path = archive.toString('utf8', at + 46, nameEnd);
    if (!path.endsWith('/')) files.set(path, method === STORED ? content : inflateRawSync(content));
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}
