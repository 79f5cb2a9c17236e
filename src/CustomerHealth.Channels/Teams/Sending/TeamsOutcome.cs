using System.Globalization;
using CustomerHealth.Channels.Calls;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>What an answer of Teams' means for a message on its way.</summary>
internal static class TeamsOutcome
{
    // Somebody has to act, and nobody does within minutes.
    private static readonly Duration UntilRepaired = Duration.FromHours(1);

    /// <summary>The outcome of a call.</summary>
    /// <param name="answer">What Teams said.</param>
    /// <param name="name">What the message is called there; null when it has no name.</param>
    public static SendOutcome Of<T>(ConnectorAnswer<T> answer, Func<T, string?> name)
        where T : notnull => answer switch
        {
            ConnectorAnswer<T>.Ok(var value) => new SendOutcome.Sent(name(value)),
            ConnectorAnswer<T>.Limited(var after) => Waits("Teams asks to wait (429)", after),
            ConnectorAnswer<T>.ShutOut(var because) => new SendOutcome.Later(because, UntilRepaired) { Cause = LaterCause.Access },
            ConnectorAnswer<T>.Refused(_, ConnectorErrors.ForeignHost) => new SendOutcome.Later(ConnectorErrors.Sentence(0, ConnectorErrors.ForeignHost), UntilRepaired) { Cause = LaterCause.Platform },
            ConnectorAnswer<T>.Refused refused => new SendOutcome.Never(refused.Because ?? ConnectorErrors.Sentence(refused.Status, refused.Code)),
            ConnectorAnswer<T>.Failed(null, var after) => Waits("Teams could not be reached: no connection", after),
            ConnectorAnswer<T>.Failed({ } status, var after) => Waits(string.Create(CultureInfo.InvariantCulture, $"Teams could not be reached: HTTP {status}"), after) with { IsUnsure = CallResult.MayBeDone(status) },
            _ => new SendOutcome.Unknown(),
        };

    /// <summary>The outcome of a call that only prepared the message: nothing was sent.</summary>
    public static SendOutcome OfPreparing<T>(ConnectorAnswer<T> answer)
        where T : notnull => Of(answer, _ => null) switch
        {
            SendOutcome.Unknown => Waits("Teams could not be reached: no answer in time", null),
            SendOutcome.Later later => later with { IsUnsure = false },
            var other => other,
        };

    private static SendOutcome.Later Waits(string reason, TimeSpan? after) =>
        new(reason, after is { } wait ? Duration.FromTimeSpan(wait) : null) { Cause = LaterCause.Platform };
}
