import { Fragment, type FC } from 'react';
import { UTILITY } from '#console/look';
import { ResourceLink } from '../sdk/ResourceLink';

/** Labels whose value names an object of the cluster. */
const OBJECT_LABELS = [
  { label: 'namespace', kind: 'Namespace' },
  { label: 'pod', kind: 'Pod' },
  { label: 'deployment', kind: 'Deployment' },
] as const;

interface AlertMessageProps {
  readonly text: string | undefined;
  readonly template: string | undefined;
  readonly labels: Readonly<Record<string, string | undefined>>;
}

const uses = (template: string, label: string): number =>
  template.split(new RegExp(`\\{\\{ *\\$labels\\.${label} *\\}\\}`)).length - 1;

/** The first label whose value stands in the text exactly as often as the template asks for it. */
const linkable = ({
  text = '',
  template = '',
  labels,
}: AlertMessageProps): (typeof OBJECT_LABELS)[number] | undefined =>
  OBJECT_LABELS.find(({ label }) => {
    const value = labels[label];
    const count = uses(template, label);
    return value !== undefined && count > 0 && text.split(value).length - 1 === count;
  });

/** Addresses in a text become links out of the console. */
const Linked: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(/(https?:\/\/\S*[^\s.,;:!?)])/).map((part, index) =>
      index % 2 === 1 ? (
        <a key={index} href={part} target="_blank" rel="noopener noreferrer">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
);

/** The text of an alert: the object it speaks of and the addresses in it are links. */
export const AlertMessage: FC<AlertMessageProps> = (props) => {
  const { text, labels } = props;
  const object = linkable(props);
  const name = object ? labels[object.label] : undefined;
  if (!text) return null;
  if (!object || name === undefined)
    return (
      <p className="lab-message">
        <Linked text={text} />
      </p>
    );
  return (
    <p className="lab-message">
      {text.split(name).map((part, index) => (
        <Fragment key={index}>
          {index > 0 ? (
            <ResourceLink
              inline
              kind={object.kind}
              name={name}
              className={UTILITY.besideXs}
              {...(labels.namespace ? { namespace: labels.namespace } : {})}
            />
          ) : null}
          <Linked text={part} />
        </Fragment>
      ))}
    </p>
  );
};
