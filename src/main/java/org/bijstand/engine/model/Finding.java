package org.bijstand.engine.model;

/**
 * Something in a model that breaks a rule.
 *
 * @param file name of the file
 * @param element id of the element in the file; null when the file as a whole is meant
 * @param message Dutch, for the analyst who drew it: what is wrong and what to do
 */
public record Finding(String file, String element, String message) {

    @Override
    public String toString() {
        return element == null ? file + ": " + message : file + ", " + element + ": " + message;
    }
}
