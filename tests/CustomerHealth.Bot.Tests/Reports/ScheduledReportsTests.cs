using System.Text.RegularExpressions;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Bot.Reports.Scheduled;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reporting;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>RP-5, QB-9: reports reach those they are for without being asked, once for each report, recipient and period, whatever happens to the program.</summary>
public sealed class ScheduledReportsTests
{
    private const string Digest = """{ "Report": "weekly-digest", "To": "pod:harbour", "Pod": "harbour" }""";
    private const string Expectations = """{ "Report": "qbr-expectations", "To": "#leadership", "Data": "qbr.yaml" }""";

    private static readonly Instant Monday = ReportStage.At(2026, 11, 16, 8);

    [Fact]
    public async Task Round_EachMonday_SendsTheWeekThatIsOverOnceHoweverOftenItLooks()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);

        await stage.RoundAsync();
        (await stage.RoundAtAsync(Monday - Duration.FromSeconds(10))).ShouldBe(TimeSpan.FromSeconds(10));
        (await stage.OutboxAsync()).ShouldBeEmpty();
        foreach (var at in (Instant[])[Monday, Monday, Monday + Duration.FromHours(30), ReportStage.At(2026, 11, 23, 8), ReportStage.At(2026, 11, 23, 9)])
            await stage.RoundAtAsync(at);

        (await stage.OutboxAsync()).Select(m => (m.Conversation, m.DedupeKey, m.DueAt)).ShouldBe(
        [
            ("slack:T1/#pod-harbour", "report|weekly-digest|pod:harbour|pod:harbour|2026-W46", Monday),
            ("slack:T1/#pod-harbour", "report|weekly-digest|pod:harbour|pod:harbour|2026-W47", ReportStage.At(2026, 11, 23, 8)),
        ]);
        var (_, reply) = stage.Composed[0];
        (reply.Title, reply.File!.Name).ShouldBe(("Pod Harbour", "weekly-digest-pod-harbour-2026-11-15.pdf"));
        reply.Sections.OfType<VerdictSection>().ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().ToString().ShouldContain("weekly goal");
        reply.Footer.ShouldBe(
        [
            $"its code is {reply.Next.Single()["verify ".Length..]}: 'verify {reply.Next.Single()["verify ".Length..]}' recomputes every figure in it",
            "Why you got it: it is sent Mon 08:00 to pod:harbour",
            "from what was known at the end of 15 Nov 2026 (Europe/Helsinki)",
        ]);
        reply.ForOutsiders.ShouldBeNull("a digest is nothing for guests (CH-5)");
    }

    /// <summary>Nothing is written over: what is about a pod and about a person of the same key, and about reviews in two folders, are files of their own.</summary>
    [Fact]
    public void FileName_OfSubjectsThatAreAlike_IsEachItsOwn()
    {
        var delivery = new ReportDelivery { Report = "weekly-digest", Subject = ReportSubject.All, To = ReportRecipient.File, Period = "2026-W46", DueAt = Monday, AsOf = new LocalDate(2026, 11, 15), TryAt = Monday };

        var names = ((string[])["pod:harbour", "person:harbour", "account:harbour", "data:a/qbr.yaml", "data:b/qbr.yaml", ""]).Select(subject => ReportDraft.FileNameOf(delivery with { Subject = ReportSubject.Parse(subject) })).ToList();

        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Count, string.Join('\n', names));
        names[1].ShouldBe("weekly-digest-person-harbour-2026-11-15.pdf");
    }

    /// <summary>RP-3: what is sent is, byte by byte, what <c>report</c> writes of the same day.</summary>
    [Fact]
    public async Task Round_Document_IsTheOneThatTheVerbWritesOfThatDay()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        await stage.RoundAsync();
        await stage.RoundAtAsync(Monday);

        var request = new ReportRequest { Report = ReportFile.Find("weekly-digest"), Settings = stage.Bench.Settings, Bench = stage.Bench, Pod = "harbour", AsOf = new LocalDate(2026, 11, 15) };
        var drawn = await ReportFile.DrawAsync(request, CancellationToken.None);

        stage.Composed.ShouldHaveSingleItem().Reply.File!.Bytes.ToArray().ShouldBe(drawn.Bytes);
    }

    [Fact]
    public async Task Round_TwoProcessesAtOnce_SendItOnce()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        var other = await stage.ProcessAsync(Digest);
        await stage.RoundAsync();

        stage.Clock.Advance((Monday - Instant.FromDateTimeOffset(stage.Clock.GetUtcNow())).ToTimeSpan());
        await Task.WhenAll(Task.Run(() => stage.RoundAsync()), Task.Run(() => stage.RoundAsync(other)));

        (await stage.OutboxAsync()).ShouldHaveSingleItem();
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Round_ProcessKilledWhileItDraws_IsMadeUpForOnceByTheNext()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        await stage.RoundAsync();
        stage.Clock.Advance((Monday - Instant.FromDateTimeOffset(stage.Clock.GetUtcNow())).ToTimeSpan());
        await stage.Bench.Reports.PlanAsync(CancellationToken.None);
        (await stage.Bench.Store.Reports.ClaimAsync(stage.Bench.Reports.Ids, Monday, CancellationToken.None)).ShouldNotBeNull();

        await stage.ProcessAsync(Digest);
        (await stage.RoundAtAsync(Monday + Duration.FromMinutes(1))).ShouldBe(TimeSpan.FromMinutes(1));
        (await stage.OutboxAsync()).ShouldBeEmpty();
        await stage.RoundAtAsync(Monday + Duration.FromMinutes(2));
        await stage.RoundAtAsync(Monday + Duration.FromHours(5));

        (await stage.OutboxAsync()).ShouldHaveSingleItem();
        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Round_AfterThreeMissedMondays_MakesUpForTheNewestAndSaysItsDay()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        await stage.RoundAsync();

        await stage.RoundAtAsync(ReportStage.At(2026, 12, 2, 15));

        (await stage.DeliveriesAsync()).Select(d => (d.Period, d.State)).ShouldBe(
            [("2026-W48", ReportDeliveryState.Made), ("2026-W47", ReportDeliveryState.LeftOut), ("2026-W46", ReportDeliveryState.LeftOut)]);
        (await stage.DeliveriesAsync())[1].Reason.ShouldBe("Missed while the program was not running; the newest one, of 2026-W48, was made up for.");
        stage.Composed.ShouldHaveSingleItem().Reply.Footer[^1].ShouldStartWith("It was due Mon 30 Nov 2026, 08:00 EET and is late");
        (await stage.OutboxAsync()).ShouldHaveSingleItem().DueAt.ShouldBe(ReportStage.At(2026, 11, 30, 8));
    }

    [Fact]
    public async Task Round_ScheduleThatIsNewOrCameBack_BeginsWithItsNextTime()
    {
        await using var stage = await ReportStage.OpenAsync();
        var with = await stage.ProcessAsync(Digest);

        await stage.RoundAtAsync(Monday + Duration.FromHours(1), with);
        (await stage.DeliveriesAsync()).ShouldBeEmpty();
        var without = await stage.ProcessAsync();
        await stage.RoundAtAsync(Monday + Duration.FromDays(1), without);
        await stage.RoundAtAsync(Monday + Duration.FromDays(1) + ReportTries.Forgotten, without);
        await stage.RoundAtAsync(Monday + Duration.FromDays(9), await stage.ProcessAsync(Digest));

        (await stage.DeliveriesAsync()).ShouldBeEmpty();
    }

    /// <summary>While one process takes the other's place, the old one starts once more, a minute before the new one's report is due: it goes out all the same.</summary>
    [Fact]
    public async Task Round_ProcessWithoutTheEntryStartsRightBeforeItsTime_TheOtherSendsIt()
    {
        await using var stage = await ReportStage.OpenAsync();
        var with = await stage.ProcessAsync(Digest);
        await stage.RoundAsync(with);
        await stage.RoundAtAsync(Monday - Duration.FromSeconds(70), with);

        await stage.RoundAtAsync(Monday - Duration.FromSeconds(10), await stage.ProcessAsync());
        await stage.RoundAtAsync(Monday + Duration.FromSeconds(1), with);

        (await stage.OutboxAsync()).ShouldHaveSingleItem().DueAt.ShouldBe(Monday);
    }

    /// <summary>All were down over the weekend, and the one without the entry is back first: what the other missed is made up for when it is back too.</summary>
    [Fact]
    public async Task Round_ProcessWithoutTheEntryIsBackFirst_ForgetsNothing()
    {
        await using var stage = await ReportStage.OpenAsync();
        await stage.RoundAsync(await stage.ProcessAsync(Digest));

        var without = await stage.ProcessAsync();
        await stage.RoundAtAsync(Monday + Duration.FromHours(2), without);
        await stage.RoundAtAsync(Monday + Duration.FromHours(2) + ReportTries.Forgotten - Duration.FromSeconds(1), without);
        await stage.RoundAtAsync(Monday + Duration.FromHours(2) + ReportTries.Forgotten, await stage.ProcessAsync(Digest));

        (await stage.DeliveriesAsync()).ShouldHaveSingleItem().Period.ShouldBe("2026-W46");
    }

    /// <summary>RP-4: a day of the week moved back leaves a week out, and the log says so: nothing is left out silently.</summary>
    [Fact]
    public async Task Round_ScheduleWithAnotherTime_SaysWithWhichItBegins()
    {
        await using var stage = await ReportStage.OpenAsync(Digest);
        await stage.RoundAsync();
        await stage.RoundAtAsync(ReportStage.At(2026, 11, 19, 12), await stage.ProcessAsync(Digest.Replace("\"Pod\"", "\"When\": \"Wed 08:00\", \"Pod\"", StringComparison.Ordinal)));

        stage.Log.Lines.Where(line => line.StartsWith("Reports:Recipients:0,", StringComparison.Ordinal)).ShouldBe(
        [
            "Reports:Recipients:0, Mon 08:00, begins with its next time: Mon 16 Nov 2026, 08:00 EET. What was due before is not sent, but for a review that is still to come",
            "Reports:Recipients:0, Wed 08:00, begins with its next time: Wed 25 Nov 2026, 08:00 EET. What was due before is not sent, but for a review that is still to come",
        ]);
    }

    /// <summary>QB-2: a file that came late is sent late, as long as the review is still to come; one whose day moved is sent again.</summary>
    [Fact]
    public async Task Round_ExpectationsDocument_IsSentTwoWeeksBeforeOrAsSoonAsItIsThere()
    {
        await using var stage = await ReportStage.OpenAsync(Expectations);
        var (file, text) = (Path.Combine(stage.Folder, "qbr.yaml"), await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "qbr.yaml")));

        await stage.RoundAsync();
        stage.Log.Lines.ShouldContain(line => line.StartsWith("Reports:Recipients:0 is not sent until its file is right: There is no file", StringComparison.Ordinal));
        foreach (var day in (string[])["2026-11-13", "2026-11-19", "2026-11-20"])
        {
            await File.WriteAllTextAsync(file, Regex.Replace(text, "(?m)^date: .*$", $"date: {day}", RegexOptions.None, Regex.InfiniteMatchTimeout));
            await stage.RoundAsync();
            await stage.RoundAsync();
        }

        (await stage.OutboxAsync()).Select(m => m.DedupeKey[^10..]).ShouldBe(["2026-11-19", "2026-11-20"]);
        stage.Composed[0].Reply.Footer[^1].ShouldStartWith("It was due Thu 5 Nov 2026, 09:00 EET and is late");
    }

    /// <summary>What is to follow a review goes out after it, once, also when its file is put right late; one that began after its time does not.</summary>
    [Fact]
    public async Task Round_AfterAReview_IsSentOnceItIsOver()
    {
        await using var stage = await ReportStage.OpenAsync("""{ "Report": "qbr-expectations", "To": "#leadership", "Data": "qbr.yaml", "When": "review +3 days 09:00" }""");
        var (file, text) = (Path.Combine(stage.Folder, "qbr.yaml"), await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "qbr.yaml")));
        async Task OnAsync(string day) =>
            await File.WriteAllTextAsync(file, Regex.Replace(text, "(?m)^date: .*$", $"date: {day}", RegexOptions.None, Regex.InfiniteMatchTimeout));

        await OnAsync("2026-11-10");
        await stage.RoundAsync();
        await stage.RoundAsync();
        await OnAsync("2026-11-16");
        await stage.RoundAtAsync(ReportStage.At(2026, 11, 19, 8, 59));
        (await stage.OutboxAsync()).ShouldBeEmpty();
        await stage.RoundAtAsync(ReportStage.At(2026, 11, 19, 9));
        await stage.RoundAtAsync(ReportStage.At(2026, 11, 20, 9));

        var sent = (await stage.OutboxAsync()).ShouldHaveSingleItem();
        (sent.DedupeKey[^10..], sent.DueAt).ShouldBe(("2026-11-16", ReportStage.At(2026, 11, 19, 9)));
    }

    [Fact]
    public async Task Round_ToAFile_WritesItIntoTheFolderOnce()
    {
        await using var stage = await ReportStage.OpenAsync("""{ "Report": "portfolio-scorecard", "To": "file", "When": "Mon 08:00" }""");
        await stage.RoundAsync();

        await stage.RoundAtAsync(Monday);
        var file = Path.Combine(stage.Folder, "out", "portfolio-scorecard-2026-11-15.pdf");
        File.Exists(file).ShouldBeTrue();
        File.Delete(file);
        await stage.RoundAtAsync(Monday + Duration.FromHours(1));

        File.Exists(file).ShouldBeFalse();
        (await stage.OutboxAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Round_EachAccount_IsOneMessageForEachThatTheReaderOwns()
    {
        await using var stage = await ReportStage.OpenAsync("""{ "Report": "account-scorecard", "To": "mara.lindqvist", "Account": "each", "When": "Mon 08:00" }""");
        await stage.RoundAsync();

        await stage.RoundAtAsync(Monday);

        stage.Composed.Count.ShouldBe(8);
        stage.Composed.Select(c => c.To.ToString()).Distinct().ShouldBe(["slack:T1/mara.lindqvist@northlight.example"]);
        stage.Composed.Select(c => c.Reply.Title).ShouldContain("Acme Robotics");
        stage.Composed[0].Reply.Actions.ShouldHaveSingleItem().Command.ShouldBe("acme");
    }
}
