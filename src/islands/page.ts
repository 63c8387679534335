/**
 * What every page carries, as one file: several small ones would weigh more, for none of them
 * compresses well alone. What belongs to an action comes with the action.
 */
import './header.ts';
import '../search/opener.ts';
import './theme.ts';
import './offline.ts';
import './reviews/freshness.ts';
