import { define } from './base.ts';
import { capability } from './interface.ts';
import { ListSearchSelect } from './search-select-list.ts';
import { PortalSearchSelect } from './search-select-portal.ts';

export type { Choice } from './choices.ts';
export { isSearchSelect } from './search-select-control.ts';

define('ak-search-select', capability('searchSelect') === 'list' ? ListSearchSelect : PortalSearchSelect);
