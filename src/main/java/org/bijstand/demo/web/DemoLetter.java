package org.bijstand.demo.web;

/**
 * A mail that somebody at the demo writes to the service.
 *
 * @param to the service's address, with the token of the mail that is answered
 * @param answeredId the Message-ID of the mail that is answered, empty when it answers none
 * @param file null when there is none
 */
record DemoLetter(String from, String to, String subject, String text, String answeredId, File file) {

    /** A file that goes with it. */
    record File(String name, String contentType, byte[] content) {}
}
