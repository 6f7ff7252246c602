/** Marks a JSON file as a topology, whatever it is called. */
export const TOPOLOGY_MAGIC = 'stave-topology';

/** Marks a JSON file as one item of a library, whatever it is called. */
export const LIBRARY_ITEM_MAGIC = 'stave-library-item';
