import { capability } from './interface.ts';

/** Marks the outermost element of an interface the way its generation does. */
export function markRoot(root: HTMLElement): void {
  switch (capability('interfaceRoot')) {
    case 'true':
      root.dataset['akInterfaceRoot'] = 'true';
      break;
    case 'tag':
      root.dataset['akInterfaceRoot'] = root.localName;
      break;
    case 'test-id':
      root.dataset['testId'] = 'interface-root';
      break;
    case 'id':
      root.id = 'interface-root';
  }
}
