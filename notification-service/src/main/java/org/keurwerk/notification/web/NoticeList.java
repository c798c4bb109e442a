package org.keurwerk.notification.web;

import java.util.List;
import org.keurwerk.notification.ledger.Notice;
import org.springframework.data.domain.Page;

/** One page of the ledger, newest first. */
record NoticeList(List<NoticeView> items, int page, int size, long total) {

    static NoticeList of(Page<Notice> found) {
        return new NoticeList(
                found.map(NoticeView::of).toList(), found.getNumber(), found.getSize(), found.getTotalElements());
    }
}
