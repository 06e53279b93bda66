package org.nutgraph.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory this process has held so far. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String HIGH_WATER = "VmHWM:";
  private static final long KILOBYTE = 1024;

  private PeakMemory() {}

  /** Bytes: of the whole process where the system tells, of the Java heap elsewhere. */
  static long bytes() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(HIGH_WATER)) {
          return Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE;
        }
      }
    } catch (IOException e) {
      return heap();
    }
    return heap();
  }

  private static long heap() {
    List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
    return pools.stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
