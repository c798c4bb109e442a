package org.keurwerk.audit.overview.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.trajectory.ProcessPicture;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.Confidentiality;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The processes of a trajectory, drawn for a reader: those that the reader may know of. */
@Component
class DrawnProcesses {

    private final TrajectoryProcess process;
    private final Confidentiality confidentiality;
    private final MessageSource words;

    DrawnProcesses(TrajectoryProcess process, Confidentiality confidentiality, MessageSource words) {
        this.process = process;
        this.confidentiality = confidentiality;
        this.words = words;
    }

    /** All that it came through. */
    List<ProcessDrawing> of(TrajectoryId id, Caller caller, Locale locale) {
        return shown(id, caller)
                .map(picture -> ProcessDrawing.of(picture, words, locale))
                .toList();
    }

    /** The model of one, with labels in the reader's language. */
    Optional<String> model(TrajectoryId id, String processId, Caller caller, Locale locale) {
        return shown(id, caller)
                .filter(picture -> picture.processId().equals(processId))
                .findFirst()
                .map(picture -> ProcessDrawing.translated(picture.bpmnXml(), words, locale));
    }

    private Stream<ProcessPicture> shown(TrajectoryId id, Caller caller) {
        return process.pictures(id).stream().filter(picture -> confidentiality.showsModel(picture.bpmnXml(), caller));
    }
}
