/** `mosaic threads views`: work lists as links into the Temporal UI. */

import type { Command } from 'commander';
import { done } from '../answer';
import { creatorView, uiViews, type UiView } from '../uiViews';
import { addressArgument } from './arguments';
import { queryLink } from '../uiLinks';
import type { Screen } from './screen';
import { answer, jsonOption, type Terminal, type VerbOptions } from './verb';

export function addThreadViews(threads: Command, terminal: Terminal): void {
  jsonOption(threads.command('views'))
    .description('work lists as queries, each with its link into the Temporal UI')
    .option('--creator <address>', "only the list of this creator's threads", addressArgument)
    .action((options: VerbOptions & { readonly creator?: string }) =>
      answer(
        terminal,
        options,
        (operator) => {
          const { config } = operator;
          const { namespace } = operator.temporalTarget();
          const mailboxes = config.mailboxes.map(({ mailbox }) => mailbox);
          const views =
            options.creator === undefined
              ? uiViews(mailboxes, Date.now())
              : [creatorView(options.creator, config.payloadKeys)];
          return Promise.resolve(
            done(
              views.map((view) => ({
                ...view,
                link: queryLink(config.temporalUiUrl, namespace, view.query),
              })),
            ),
          );
        },
        show,
      ),
    );
}

const show = (views: readonly (UiView & { readonly link: string })[], screen: Screen): string =>
  views
    .map(
      ({ title, query, link }) =>
        `${screen.paint(title, 'bold')}\n  ${query}\n  ${screen.paint(link, 'dim')}`,
    )
    .join('\n');
