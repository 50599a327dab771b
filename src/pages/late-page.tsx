import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { beginToAsk } from '../live/begin-to-ask';
import { loadingText } from '../texts/loading';
import { toT } from '../texts/t';
import { NAMESPACE } from '../texts/namespace';

type Load = () => Promise<{ readonly default: ComponentType }>;

/** A page is there sooner than anybody could read this. */
const SOON_MS = 500;

/** Room as a section of a page has, without PatternFly's code, which may not be there yet, nor its tokens up to 4.18. */
const ROOM = { padding: 'var(--pf-t--global--spacer--lg, 24px)' } as const;

/** A token of PatternFly 6 that every console has which has it at all. */
const TOKEN = '--pf-t--global--spacer--md';

const hasPatternFly6 = (): boolean =>
  getComputedStyle(document.documentElement).getPropertyValue(TOKEN).trim() !== '';

/** The page as this console can show it: up to 4.18 there is no PatternFly 6, so there its looks come with the page. */
const loadShown = async (load: Load): Promise<ComponentType> => {
  if (hasPatternFly6()) return (await load()).default;
  const [page, { dressed }] = await Promise.all([
    load(),
    import(/* webpackChunkName: "patternfly-6" */ './dressed'),
  ]);
  return dressed(page.default);
};

/** Says that the page is loading, where that takes long. */
const StillLoading = () => {
  const { t } = useTranslation(NAMESPACE, { useSuspense: false });
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" style={ROOM}>
      {isLong && loadingText(toT(t))}
    </p>
  );
};

/**
 * A page of which the console loads only this beginning, so that its questions are on their way while the rest of it,
 * which draws the answers, is loaded. What could not be loaded is thrown: for that the console has a page of its own;
 * who comes back later has it tried again.
 */
export const latePage = (load: Load): ComponentType => {
  let known: ComponentType | null = null;
  let underWay: Promise<ComponentType> | null = null;
  const loaded = (): Promise<ComponentType> => {
    underWay ??= loadShown(load).then(
      (Body) => (known = Body),
      (error: unknown) => {
        underWay = null;
        throw error;
      },
    );
    return underWay;
  };

  return function LatePage() {
    const [Body, setBody] = useState(() => {
      // The code first: a browser has six connections, and without it no answer is drawn.
      void loaded().catch(() => undefined);
      beginToAsk();
      return known;
    });
    const [failure, setFailure] = useState<Error | null>(null);
    useEffect(() => {
      let left = false;
      loaded().then(
        (component) => {
          if (!left) setBody(() => component);
        },
        (error: unknown) => {
          if (!left) setFailure(error instanceof Error ? error : new Error(String(error)));
        },
      );
      return () => {
        left = true;
      };
    }, []);
    if (failure !== null) throw failure;
    return Body === null ? <StillLoading /> : <Body />;
  };
};
