package org.bijstand.casefile;

import java.io.InputStream;
import java.util.List;

/** A kind of file from the organisation's own administration that can be read in, as {@link CsvImport} describes. */
public interface FileImport {

    /** Short name for its address, for instance {@code leden}. */
    String name();

    /** What the file is about, in Dutch. */
    String label();

    /** The columns that the file must have. */
    List<String> columns();

    /**
     * Takes over what the file says. Reading it again changes nothing.
     *
     * @throws InvalidInput when the file as a whole is unusable
     */
    ImportResult read(InputStream file);
}
