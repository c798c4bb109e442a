/** What people are asked to do, in the words that the portal has for it. They are asked of audit-service, where each kind of task has its form. */
@NullMarked
package org.keurwerk.notification.task;

import org.jspecify.annotations.NullMarked;
