package sanad.faults;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

/// Disks that are full.
final class Full {
  private static final Duration BACK = Duration.ofSeconds(60);

  /// Bytes.
  private static final int SMALL_FRAME = 20;

  private Full() {}

  /// F9: the disk of the data is nearly full, then full, PostgreSQL dies on it, and room comes
  /// again.
  static String data(Stage stage) throws Exception {
    var room = stage.folder("full");
    var account = new Traffic.Account();
    try (var disk = Disk.inFile(room.resolve("disk"), "600m");
        var agency = Agency.found(room, disk.folder().resolve("data"))) {
      var partner = agency.partner(stage.random());
      try (var tool = agency.tool(partner);
          var reader = agency.tool(partner)) {
        var traffic = Traffic.begin(tool, partner.collection(), account, 3);
        traffic.awaitMore(20);
        long tenth = Files.getFileStore(disk.folder()).getTotalSpace() / 10;
        disk.fill(tenth - (8 << 20));
        traffic.awaitOnly(503, "nothing is taken in below a tenth");
        var read = reader.page(partner.collection(), 10, "");
        NotHeld.unless(read.ok(), "a nearly full disk is read: %s", read);

        disk.fill(0);
        var servers = agency.servers();
        for (int i = 0; i < 20; i++) {
          var page = reader.page(partner.collection(), 10, "");
          NotHeld.unless(page.ok() || page.status() == 503, "S9: on a full disk: %s", page);
        }
        servers.processes().forEach(ProcessHandle::destroyForcibly);
        var again = again(reader, partner);
        NotHeld.unless(
            !traffic.statuses().containsKey(202),
            "taken in on a full disk: %s",
            traffic.statuses());

        long from = System.nanoTime();
        disk.empty();
        traffic.awaitMore(10);
        var back = PartnerTool.since(from);
        traffic.close();
        traffic.requireClear();
        NotHeld.unless(back.compareTo(BACK) < 0, "S8: back within %s, took %s", BACK, back);
        return Traffic.check(agency, partner, account)
            + String.format(
                Locale.ROOT,
                "; on the full disk PostgreSQL read again %.1f s after its death; taking in %.1f s"
                    + " after there was room",
                again.toMillis() / 1e3,
                back.toMillis() / 1e3);
      }
    }
  }

  /// Until a page is read again. @return how long that took
  private static Duration again(PartnerTool reader, Agency.Partner partner) throws Exception {
    long from = System.nanoTime();
    while (!reader.page(partner.collection(), 10, "").ok()) {
      NotHeld.unless(
          PartnerTool.since(from).compareTo(BACK) < 0,
          "S8: on a full disk PostgreSQL starts from the ballast within %s",
          BACK);
      Thread.sleep(500);
    }
    return PartnerTool.since(from);
  }

  /// F10: posts that wait, PostgreSQL's log and temporary files each on a full disk of their own.
  static String others(Stage stage) throws Exception {
    var room = stage.folder("small");
    var data = room.resolve("data");
    var account = new Traffic.Account();
    try (var posts = Disk.inMemory(data.resolve("posts"), "16m");
        var log = Disk.inMemory(data.resolve("postgres/log"), "16m");
        var temporary = Disk.inMemory(room.resolve("tmp"), "16m");
        var agency = Agency.found(room, data, "-Djava.io.tmpdir=" + temporary.folder())) {
      var partner = agency.partner(stage.random());
      try (var tool = agency.tool(partner)) {
        var traffic = Traffic.begin(tool, partner.collection(), account, 2);
        traffic.awaitMore(5);
        posts.fill(0);
        log.fill(0);
        temporary.fill(0);
        var large = large();
        var refused = tool.post(partner.collection(), large, SMALL_FRAME);
        NotHeld.unless(
            refused.status() == 503 && refused.clear() && refused.retryAfter().isPresent(),
            "S9: a post that cannot wait is refused clearly, however small its frames: %s",
            refused);
        traffic.awaitMore(20);
        traffic.close();
        traffic.requireClear();
        var whole = Traffic.check(agency, partner, account);
        posts.empty();
        log.empty();
        temporary.empty();
        var taken = tool.post(partner.collection(), large);
        NotHeld.unless(taken.status() == 202, "S8: taken in once there is room: %s", taken);
        return whole + "; a post of 1,200 objects refused while full and taken in after";
      }
    }
  }

  /// More objects than are stored before the answer.
  private static String large() {
    var objects = IntStream.range(1_000_000, 1_001_200).mapToObj(Traffic::indicator).toList();
    return "{\"objects\":[" + String.join(",", objects) + "]}";
  }
}
