// JavaScript, because a thread of its own is not given the loader of its parent that runs TypeScript.
import { readFileSync } from 'node:fs';
import { URL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript/micropython.mjs';

/** Bytes an expression can use. */
const MEMORY = 4 * 1024 * 1024;

const python = await loadMicroPython({ heapsize: MEMORY, stdout: () => undefined });
python.runPython(readFileSync(new URL('interpreter.py', import.meta.url), 'utf8'));

// A message is the name of a function of interpreter.py with its parameters; the answer is what it returns.
parentPort.on('message', ([name, ...parameters]) => {
  parentPort.postMessage(python.globals.get(name)(...parameters));
});
parentPort.postMessage('ready');
