using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>RP-5: one report, recipient and period is there once, whoever writes it, and ends with its message or not at all.</summary>
public abstract partial class StoreContract
{
    private const string Weekly = "weekly-digest||#leadership|Mon 08:00";

    [ContractFact]
    public async Task Report_PlannedTwice_IsThereOnceWithAllThatItWas()
    {
        var due = Report("2026-W46") with { Quarter = new Quarter(2026, 3), Language = "fi", AskedBy = "mara.lindqvist", Subject = new ReportSubject(ReportSubjectKind.Pod, "harbour") };
        await Store.Reports.BeginAsync(Weekly, At(0), None);
        await Store.Reports.BeginAsync(Weekly, At(5), None);

        (await Store.Reports.PlanAsync(Weekly, At(10), [due, Report("2026-W45") with { State = ReportDeliveryState.LeftOut, Reason = "Missed.", EndedAt = At(10) }], None)).ShouldBe(2);
        (await Store.Reports.PlanAsync(Weekly, At(9), [due with { Language = "sv" }], None)).ShouldBe(0);

        (await Store.Reports.PlannedAsync(None)).ShouldHaveSingleItem().ShouldBe(new(Weekly, At(10)));
        (await Store.Reports.HasAsync(due, None)).ShouldBeTrue();
        (await Store.Reports.HasAsync(due with { To = ReportRecipient.File }, None)).ShouldBeFalse();
        var kept = (await Store.Reports.NewestAsync(10, None)).Select(entry => entry.Delivery).Single(one => one.State == ReportDeliveryState.Waiting);
        kept.ShouldBe(due with { Id = kept.Id });
        (await Store.Reports.NextTryAsync([Weekly], None)).ShouldBe(due.TryAt);
    }

    /// <summary>Of two processes with other settings neither forgets what the other serves with, whichever looks first.</summary>
    [ContractFact]
    public async Task Report_ScheduleThatNobodyServesWith_IsForgottenAndTheOthersAreNot()
    {
        await using var other = await OpenAsync();
        await Store.Reports.BeginAsync(Weekly, At(0), None);
        await Store.Reports.BeginAsync("gone", At(0), None);
        await other.Reports.SeenAsync([Weekly, "never begun"], At(60), None);
        await other.Reports.SeenAsync([Weekly], At(30), None);
        await Store.Reports.SeenAsync([], At(700), None);

        await Store.Reports.ForgetAsync(At(-1), None);
        (await Store.Reports.PlannedAsync(None)).Count.ShouldBe(2);
        await Store.Reports.ForgetAsync(At(0), None);
        (await Store.Reports.PlannedAsync(None)).ShouldHaveSingleItem().ShouldBe(new(Weekly, At(0)));
        await Store.Reports.ForgetAsync(At(59), None);
        (await Store.Reports.PlannedAsync(None)).Keys.ShouldBe([Weekly]);
        await Store.Reports.ForgetAsync(At(60), None);
        (await Store.Reports.PlannedAsync(None)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Report_ClaimedBySeveralProcesses_IsOnesUntilTheWaitIsOverAlsoAfterACrash()
    {
        await Store.Reports.PlanAsync(Weekly, At(0), [Report("2026-W46")], None);
        await using var other = await OpenAsync();

        (await Store.Reports.ClaimAsync([Weekly], At(-1), None)).ShouldBeNull();
        var claims = await Task.WhenAll(Store.Reports.ClaimAsync([Weekly], At(0), None), other.Reports.ClaimAsync([Weekly], At(0), None));
        var claimed = claims.OfType<ReportDelivery>().ShouldHaveSingleItem();
        (claimed.Attempts, claimed.TryAt).ShouldBe((1, At(120)));
        (await other.Reports.ClaimAsync([Weekly], At(119), None)).ShouldBeNull();

        (await other.Reports.ClaimAsync([Weekly], At(120), None)).ShouldNotBeNull().Attempts.ShouldBe(2);
    }

    /// <summary>RP-5: of two processes with other settings, as while one takes the other's place, neither takes what the other's schedules wrote.</summary>
    [ContractFact]
    public async Task Report_OfAScheduleThatIsNotOnesOwn_IsLeftToTheProcessThatHasItAndIsAnybodysOnlyWhenNoneHas()
    {
        await Store.Reports.BeginAsync(Weekly, At(0), None);
        await Store.Reports.PlanAsync(Weekly, At(0), [Report("2026-W46")], None);

        (await Store.Reports.ClaimAsync(["other"], At(9999), None)).ShouldBeNull();
        (await Store.Reports.ClaimAsync([], At(9999), None)).ShouldBeNull();
        (await Store.Reports.NextTryAsync(["other"], None)).ShouldBeNull();
        (await Store.Reports.NextTryAsync(["other", Weekly], None)).ShouldBe(At(0));
        await Store.Reports.ForgetAsync(At(0), None);
        (await Store.Reports.ClaimAsync(["other"], At(599), None)).ShouldBeNull("whoever has it begins it again within a minute");

        (await Store.Reports.ClaimAsync(["other"], At(600), None)).ShouldNotBeNull().Schedule.ShouldBe(Weekly);
    }

    [ContractFact]
    public async Task Report_EndedByTwo_IsSentByTheFirstAlone()
    {
        await Store.Reports.PlanAsync(Weekly, At(0), [Report("2026-W46")], None);
        var claimed = (await Store.Reports.ClaimAsync([Weekly], At(0), None)).ShouldNotBeNull();
        var made = claimed with { State = ReportDeliveryState.Made, Message = "report|1", Code = "c0de", EndedAt = At(1) };

        (await Store.Reports.EndAsync(made, [ToSend("slack:T1/C2", "report|1")], None)).ShouldBeTrue();
        (await Store.Reports.EndAsync(made with { Message = "report|2" }, [ToSend("slack:T1/C2", "report|2")], None)).ShouldBeFalse();

        (await Store.Outbox.ListAsync(Open, 10, None)).ShouldHaveSingleItem().DedupeKey.ShouldBe("report|1");
        (await Store.Reports.ClaimAsync([Weekly], At(9999), None)).ShouldBeNull();
        var entry = (await Store.Reports.NewestAsync(10, None)).ShouldHaveSingleItem();
        (entry.Delivery.Code, entry.Message, entry.SentAt).ShouldBe(("c0de", OutboxState.Waiting, null));
        var sent = await ClaimAsync("one", 1);
        await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(sent[0].Id, "1.2")], At(2), None);
        (await Store.Reports.NewestAsync(10, None)).ShouldHaveSingleItem().SentAt.ShouldBe(At(2));
    }

    [ContractFact]
    public async Task Report_TryThatFailed_KeepsItsReasonUnlessAnotherTryBegan()
    {
        await Store.Reports.PlanAsync(Weekly, At(0), [Report("2026-W46")], None);
        var first = (await Store.Reports.ClaimAsync([Weekly], At(0), None)).ShouldNotBeNull();
        await Store.Reports.FailAsync(first, "The disk is full.", None);
        var second = (await Store.Reports.ClaimAsync([Weekly], At(120), None)).ShouldNotBeNull();

        await Store.Reports.FailAsync(first, "too late", None);

        second.Reason.ShouldBe("The disk is full.");
        (await Store.Reports.NewestAsync(10, None)).ShouldHaveSingleItem().Delivery.Reason.ShouldBe("The disk is full.");
    }

    /// <summary>CH-4, CH-7: a double click asks once, and who asked stands in the audit log.</summary>
    [ContractFact]
    public async Task Report_AskedTwiceByOneRequest_IsThereOnceAndInTheAuditLog()
    {
        var entry = new AuditEntry(At(0), "mia", "slack:T1/C2", "report-sent", "report:weekly-digest", null, "{}") { Request = "r1" };

        var id = (await Store.Reports.AskAsync(Report("now-1") with { Schedule = null }, entry, None)).ShouldNotBeNull();
        (await Store.Reports.AskAsync(Report("now-2") with { Schedule = null }, entry, None)).ShouldBeNull();

        (await Store.Reports.ClaimAsync(id + 1, At(0), None)).ShouldBeNull();
        (await Store.Reports.ClaimAsync(id, At(0), None)).ShouldNotBeNull().Period.ShouldBe("now-1");
        (await Store.Audit.CountAsync("report:weekly-digest", None)).ShouldBe(1);
    }

    /// <summary>CH-4: a request is remembered for a quarter, and then forgotten with the others of its time: the store does not grow with every act for ever.</summary>
    [ContractFact]
    public async Task Request_OfAQuarterAgo_IsForgottenAndAYoungerOneIsNot()
    {
        async Task<bool> ActAsync(string request, int seconds) =>
            await Store.Reports.AskAsync(Report($"{request} {seconds}") with { Schedule = null }, new AuditEntry(At(seconds), "mia", "slack:T1/C2", "report-sent", "report:weekly-digest", null, "{}") { Request = request }, None) is not null;
        const int Quarter = 90 * 24 * 60 * 60;
        (await ActAsync("old", 0)).ShouldBeTrue();
        (await ActAsync("young", 10)).ShouldBeTrue();

        for (var n = 0; n < 32; n++)
            await ActAsync($"r{(char)('0' + n)}", Quarter + 5);

        (await ActAsync("young", Quarter + 5)).ShouldBeFalse();
        (await ActAsync("old", Quarter + 5)).ShouldBeTrue();
    }

    [ContractFact]
    public async Task Report_OfARestoredBackup_IsNotSentAgain()
    {
        await Store.Reports.BeginAsync(Weekly, At(0), None);
        await Store.Reports.PlanAsync(Weekly, At(0), [Report("2026-W46")], None);
        await Store.BackupAsync(Order(), None);

        await Store.RestoreAsync(Order() with { Force = true }, None);

        (await Store.Reports.ClaimAsync([Weekly], At(9999), None)).ShouldBeNull();
        (await Store.Reports.PlannedAsync(None)).ShouldBeEmpty();
        (await Store.Reports.NewestAsync(10, None)).ShouldHaveSingleItem().Delivery.Reason.ShouldNotBeNull().ShouldContain("backup");
    }

    private static ReportDelivery Report(string period) => new()
    {
        Report = "weekly-digest", Subject = ReportSubject.All, To = new ReportRecipient(ReportRecipientKind.Channel, "#leadership"), Period = period, Schedule = Weekly,
        DueAt = At(0), AsOf = new LocalDate(2026, 11, 15), TryAt = At(0),
    };
}
