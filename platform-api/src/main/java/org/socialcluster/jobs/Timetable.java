package org.socialcluster.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a {@link Job} runs. */
public final class Timetable {
    private final @Nullable Duration pause;
    private final String cron;

    private Timetable(@Nullable Duration pause, String cron) {
        this.pause = pause;
        this.cron = cron;
    }

    /** Again and again, with a pause after each run. Less than five seconds is not kept. */
    public static Timetable every(Duration pause) {
        return new Timetable(pause, "");
    }

    /** At moments of the region's clock.
     *
     * @param cron five fields as in crontab: minute, hour, day of the month, month, weekday; {@code 30 3 * * *} is half past
     *     three each night */
    public static Timetable at(String cron) {
        return new Timetable(null, cron);
    }

    Schedule in(ZoneId zone) {
        return pause == null ? new CronSchedule(cron, zone, CronStyle.UNIX) : FixedDelay.of(pause);
    }
}
