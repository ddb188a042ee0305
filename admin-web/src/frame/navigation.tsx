import { NavLink as RouterLink, useLocation } from 'react-router';
import { useViewer } from '../session/viewer';
import classes from './navigation.module.css';
import { type Destination, isWithin, nouns, type Noun } from './nouns';

/** The nouns of the console; the one we are in shows its parts. */
export function Navigation() {
  const { pathname } = useLocation();
  const viewer = useViewer();
  const may = ({ needs }: Destination) => !needs || viewer?.permissions.includes(needs);
  const shown = nouns.filter(may).map((noun) => ({ ...noun, parts: noun.parts.filter(may) }));
  return (
    <nav aria-label="Main">
      <ul className={classes.list}>
        {shown.map((noun) => (
          <NounEntry key={noun.label} noun={noun} within={isWithin(noun, pathname)} />
        ))}
      </ul>
    </nav>
  );
}

function NounEntry({ noun, within }: { noun: Noun; within: boolean }) {
  const { icon: NounIcon, label, to, parts } = noun;
  const isLeaf = parts.length === 0;
  return (
    <li>
      <RouterLink
        to={to}
        end={to === '/'}
        className={classes.noun}
        data-within={within || undefined}
        aria-current={within && isLeaf ? 'page' : undefined}
      >
        <NounIcon size={18} stroke={1.7} aria-hidden />
        {label}
      </RouterLink>
      {within && !isLeaf && (
        <ul className={classes.parts}>
          {parts.map((part) => (
            <li key={part.to}>
              <RouterLink to={part.to} end={part.to === '/invoices'} className={classes.part}>
                {part.label}
              </RouterLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
