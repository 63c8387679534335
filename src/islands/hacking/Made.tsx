import type { Submission } from '../../../api/hackathons/submissions/schema.ts';
import { Rendered } from '../talks/Rendered.tsx';
import { LinkList } from './Links.tsx';
import { PictureList } from './PictureList.tsx';

type Props = {
  made: Pick<
    Submission,
    'title' | 'aboutHtml' | 'provedHtml' | 'unprovedHtml' | 'links' | 'pictures'
  > & { presenters?: Submission['presenters'] };
  /** The id of the idea. */
  idea: string;
  level: 'h2' | 'h3';
  /** Where the title leads, if it does. */
  href?: string;
};

/** What a hack team made, as everybody reads it. */
export function Made({ made, idea, level: Heading, href }: Props) {
  const { title, aboutHtml, provedHtml, unprovedHtml, links, pictures, presenters = [] } = made;
  return (
    <>
      {title && <Heading class="hack-made">{href ? <a href={href}>{title}</a> : title}</Heading>}
      <PictureList {...{ idea, pictures }} />
      {aboutHtml && <Rendered html={aboutHtml} />}
      <div class="hack-proved">
        {provedHtml && (
          <div>
            <p class="hack-label">What it proved</p>
            <Rendered html={provedHtml} />
          </div>
        )}
        {unprovedHtml && (
          <div>
            <p class="hack-label">What it did not, or not yet</p>
            <Rendered html={unprovedHtml} />
          </div>
        )}
      </div>
      <LinkList links={links} />
      {presenters.length > 0 && (
        <p class="row-facts">
          {new Intl.ListFormat('en-GB').format(presenters.map(({ name }) => name))}{' '}
          {presenters.length === 1 ? 'shows it' : 'show it'}.
        </p>
      )}
    </>
  );
}
