using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT report</c>: the account's scorecard as a PDF, for the asker alone (CH-2, RP-3).</summary>
public sealed class ReportCommand(IReportMaker reports, IAccountStore accounts, Organization organization, TimeProvider clock) : IBotCommand
{
    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("report", true, "ACCOUNT report", "Makes its scorecard as a PDF, whose figures can be verified later.") { MostWords = 0 };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var asOf = clock.Today(organization.Zone);
        if (call.Request.ForSharing)
            return Reply.Refusal("Nothing was shared: a report goes to the one who asks for it. Pass the file on yourself, to those who may read it.");
        if (await accounts.FindAsync(call.Account!, asOf, cancellationToken) is not { } account)
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");

        var made = await reports.AccountScorecardAsync(account.Key, cancellationToken);
        return new Reply
        {
            Kind = ReplyKind.Done,
            Title = $"{account.Name}: scorecard",
            Text = $"The scorecard of {account.Name} as of {Words.DayAndYear(asOf.Day)} is ready as a PDF. Its code is {made.Code}: 'verify {made.Code}' recomputes every figure in it.",
            File = new ReplyFile(made.FileName, $"{account.Name}, scorecard of {Words.DayAndYear(asOf.Day)}", made.Bytes) { Again = $"{CommandText.OfAccount(account.Key)} report" },
            Footer = ["Only you can see this", $"as of {Words.Moment(clock.Now.InZone(organization.Zone))}"],
            Next = [$"verify {made.Code}", CommandText.OfAccount(account.Key)],
            Data = new { Account = account.Key, made.FileName, Bytes = made.Bytes.Length, made.Code },
        };
    }
}
