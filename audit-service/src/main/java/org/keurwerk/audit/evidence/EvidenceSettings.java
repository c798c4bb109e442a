package org.keurwerk.audit.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much evidence is taken, from the settings {@code keurwerk.evidence.*}.
 *
 * @param maxSize of one file
 * @param maxFiles of one trajectory; what was removed counts too, as it is kept
 * @param maxTotal of all files of one trajectory together; what was removed counts too
 * @param longest how long the sending of one form with files may take; what takes longer is broken off
 * @param atATime how many are received at a time
 */
@ConfigurationProperties("keurwerk.evidence")
public record EvidenceSettings(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("200") int maxFiles,
        @DefaultValue("1GB") DataSize maxTotal,
        @DefaultValue("30m") Duration longest,
        @DefaultValue("20") int atATime) {

    /** Beyond these a form is no form any more: boundaries and fields. */
    private static final long AROUND_A_FILE = 65_536;

    private static final DataSize LARGEST = DataSize.ofGigabytes(2);
    private static final Duration A_DAY = Duration.ofDays(1);

    public EvidenceSettings {
        must(isBetween(maxSize, DataSize.ofKilobytes(1), LARGEST), "max-size", "between 1KB and 2GB", maxSize);
        must(maxFiles >= 1 && maxFiles <= 10_000, "max-files", "between 1 and 10000", maxFiles);
        must(maxTotal.compareTo(maxSize) >= 0, "max-total", "at least max-size", maxTotal);
        must(
                longest.compareTo(Duration.ofSeconds(1)) >= 0 && longest.compareTo(A_DAY) <= 0,
                "longest",
                "between 1s and 1d",
                longest);
        must(atATime >= 1 && atATime <= 200, "at-a-time", "between 1 and 200", atATime);
    }

    /** MB of one file, for people. */
    public long megabytes() {
        return maxSize.toMegabytes();
    }

    /** Bytes of a form that are read at most: so much is let in that one file that is too large can be refused in words, and no more. */
    public long mostOfAForm() {
        return 2 * maxSize.toBytes() + AROUND_A_FILE;
    }

    private static boolean isBetween(DataSize size, DataSize least, DataSize most) {
        return size.compareTo(least) >= 0 && size.compareTo(most) <= 0;
    }

    private static void must(boolean holds, String setting, String allowed, Object is) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "keurwerk.evidence." + setting + " must be " + allowed + ", and is " + is);
        }
    }
}
