package org.keurwerk.audit.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that are taken as evidence. */
public enum EvidenceType {
    /** A PDF. */
    PDF("application/pdf", "pdf"),
    /** A document of Word. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** A document of OpenDocument, such as LibreOffice writes. */
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    /** A workbook of Excel. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** A photograph. */
    JPEG("image/jpeg", "jpg jpeg"),
    /** A picture. */
    PNG("image/png", "png");

    private final String mediaType;
    /** The usual one first, blanks between them. */
    private final String extensions;

    EvidenceType(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** As it is told to whoever downloads it. */
    public String mediaType() {
        return mediaType;
    }

    /** How its names may end, without the dot. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** How a file of it is called usually. */
    public String extension() {
        return extensions().get(0);
    }

    static Optional<EvidenceType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<EvidenceType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions().contains(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All extensions as a field for files takes them: {@code .pdf,.docx}. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}
