import licences from 'virtual:licences';
import styles from './LicenceList.module.css';

/** What the product is built with, and under which licence; the texts are in a file beside the page. */
export default function LicenceList() {
  return (
    <>
      <p>
        Connector Modeler is free software under the MIT licence. It is built with these {licences.length}{' '}
        packages;{' '}
        <a className="link" href="./licences.txt" target="_blank" rel="noopener noreferrer">
          the texts of their licences
        </a>{' '}
        come with it.
      </p>
      <ul className={styles.list} aria-label="Packages">
        {licences.map(({ name, version, licence }) => (
          <li key={`${name} ${version}`}>
            <span>
              {name} {version}
            </span>
            <span className={styles.licence}>
              {licence === 'SEE LICENSE IN LICENSE' ? 'bpmn.io licence' : licence}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
