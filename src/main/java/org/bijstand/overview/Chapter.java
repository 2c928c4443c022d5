package org.bijstand.overview;

import java.util.stream.Stream;

/** Tells one part of what happened in a case, from what one feature keeps. */
interface Chapter {

    Stream<Happening> of(Dossier dossier);
}
