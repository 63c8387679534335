/** What a text that somebody wrote carries, and a playbook with it. One file, as `page.ts` is. */
import './copy-code.ts';
import './escalate.ts';
import './fill-in.ts';
import './say-back.ts';
import './runs/playbook.ts';
