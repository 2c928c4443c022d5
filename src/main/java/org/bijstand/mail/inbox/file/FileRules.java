package org.bijstand.mail.inbox.file;

import java.util.List;
import java.util.Optional;
import org.bijstand.mail.inbox.MailFile;
import org.springframework.stereotype.Component;

/**
 * Which files of incoming mail people may open. The others stay in quarantine: they are listed, with the reason, and given to
 * nobody; the message still lies in the mailbox, for whoever has to look after all.
 */
@Component
public class FileRules {

    private final FileSettings settings;

    FileRules(FileSettings settings) {
        this.settings = settings;
    }

    /**
     * Why the file is held back, in Dutch, continuing "dit is …"; empty when it may be opened.
     *
     * @param files all files of its mail, in their order
     */
    public Optional<String> refusal(MailFile file, List<MailFile> files) {
        if (!file.kind().isHarmless() || !settings.allowed().contains(file.kind())) {
            return Optional.of(file.kind().label());
        } else if (file.size() > settings.maxFile().toBytes()) {
            return Optional.of(
                    "te groot (meer dan %d MB)".formatted(settings.maxFile().toMegabytes()));
        }
        long upToIt = files.stream()
                .filter(other -> other.position() <= file.position())
                .mapToLong(MailFile::size)
                .sum();
        return upToIt > settings.maxMail().toBytes()
                ? Optional.of("te veel voor één mail (meer dan %d MB)"
                        .formatted(settings.maxMail().toMegabytes()))
                : Optional.empty();
    }

    /** As {@link #refusal}, for the mail of a whole case. @param upToIt bytes of its mail that came no later than this one */
    public Optional<String> refusalForCase(long upToIt) {
        return upToIt > settings.maxCase().toBytes()
                ? Optional.of("te veel voor één dossier (meer dan %d MB)"
                        .formatted(settings.maxCase().toMegabytes()))
                : Optional.empty();
    }
}
