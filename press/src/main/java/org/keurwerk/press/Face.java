package org.keurwerk.press;

import java.io.InputStream;
import java.util.Objects;

/** The fonts that come with this module. */
enum Face {
    /** The serif of titles and names. */
    TITLE("Markazi Text", "Markazi/MarkaziText-Regular", "Markazi/MarkaziText-SemiBold"),
    /** The sans of the pages. */
    TEXT("Inter", "Inter/Inter-Regular", "Inter/Inter-SemiBold"),
    /** Most other alphabets of the world, with every form of the Arabic letters, and signs. */
    WORLD("Kurinto Sans", "Kurinto/KurintoSans-Rg", "Kurinto/KurintoSans-Bd"),
    /** Chinese and Japanese. */
    HAN("Noto Sans SC", "NotoSansSC/NotoSansSC-Regular", "NotoSansSC/NotoSansSC-Regular");

    static final int REGULAR = 400;
    static final int STRONG = 700;

    private final String family;
    private final String regular;
    private final String strong;

    Face(String family, String regular, String strong) {
        this.family = family;
        this.regular = regular;
        this.strong = strong;
    }

    /** The name by which a style sheet asks for it. */
    String family() {
        return family;
    }

    /** Whether bold letters have a file of their own; without one they are printed like the others. */
    boolean hasStrong() {
        return !strong.equals(regular);
    }

    /** The file of a weight: {@link #REGULAR}, or {@link #STRONG}. */
    InputStream open(int weight) {
        String file = "/fonts/ttf/" + (weight >= STRONG ? strong : regular) + ".ttf";
        return Objects.requireNonNull(Face.class.getResourceAsStream(file), "a font is missing: " + file);
    }
}
