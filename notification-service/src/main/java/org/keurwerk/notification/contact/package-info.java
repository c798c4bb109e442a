/** Who is behind a party id: names and addresses are asked of audit-service when they are needed and kept nowhere else. */
@NullMarked
package org.keurwerk.notification.contact;

import org.jspecify.annotations.NullMarked;
