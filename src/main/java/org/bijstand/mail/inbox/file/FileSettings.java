package org.bijstand.mail.inbox.file;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which attachments people may open ({@code bijstand.attachments.*}).
 *
 * @param allowed kinds, by content; one that isn't harmless is never allowed
 * @param maxFile of one file
 * @param maxMail of all files of a mail
 * @param maxCase of all mail of a case; what came when it was reached stays closed
 */
@ConfigurationProperties("bijstand.attachments")
public record FileSettings(
        @DefaultValue({
            "PDF",
            "JPEG",
            "PNG",
            "GIF",
            "WEBP",
            "HEIC",
            "TIFF",
            "TEXT",
            "CALENDAR",
            "RICH_TEXT",
            "WORD",
            "WORKBOOK",
            "SLIDES",
            "OPEN_TEXT",
            "OPEN_SHEET",
            "OLD_WORD",
            "MESSAGE",
            "EMPTY"
        })
        Set<FileKind> allowed,

        @DefaultValue("15MB") DataSize maxFile,
        @DefaultValue("20MB") DataSize maxMail,
        @DefaultValue("200MB") DataSize maxCase) {}
