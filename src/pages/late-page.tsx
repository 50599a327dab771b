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

/** Room as a section of a page has, without PatternFly's code, which may not be there yet. */
const ROOM = { padding: 'var(--pf-t--global--spacer--lg)' } as const;

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
    underWay ??= load().then(
      ({ default: Body }) => (known = Body),
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
