import { define } from './base.ts';
import { capability } from './interface.ts';
import { ListSearchSelect } from './search-select-list.ts';
import { PortalSearchSelect } from './search-select-portal.ts';

define('ak-search-select', capability('searchSelect') === 'list' ? ListSearchSelect : PortalSearchSelect);
