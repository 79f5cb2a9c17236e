using System.Globalization;
using CustomerHealth.Channels.Calls;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>What an answer of Slack's means for a message on its way.</summary>
internal static class SlackOutcome
{
    // Somebody has to act, and nobody does within minutes.
    private static readonly Duration UntilRepaired = Duration.FromHours(1);

    /// <summary>The outcome of a call.</summary>
    /// <param name="answer">What Slack said.</param>
    /// <param name="name">What the message is called there; null when it has no name.</param>
    public static SendOutcome Of<T>(SlackAnswer<T> answer, Func<T, string?> name)
        where T : notnull => answer switch
        {
            SlackAnswer<T>.Ok(var value) => new SendOutcome.Sent(name(value)),
            SlackAnswer<T>.Limited(var after) => Waits("Slack asks to wait (429)", Duration.FromTimeSpan(after)),
            SlackAnswer<T>.Refused(var error, var needed) when SlackErrors.IsPassing(error) => Waits(SlackErrors.Sentence(error, needed)) with { IsUnsure = SlackErrors.MayBeDone(error) },
            SlackAnswer<T>.Refused(var error, var needed) when SlackErrors.NeedsTheAdministrator(error) =>
                Waits(SlackErrors.Sentence(error, needed), UntilRepaired) with { Cause = SlackErrors.ShutsOut(error) ? LaterCause.Access : LaterCause.Platform },
            SlackAnswer<T>.Refused(var error, var needed) => new SendOutcome.Never(SlackErrors.Sentence(error, needed)),
            SlackAnswer<T>.Failed(null) => Waits("Slack could not be reached: no connection"),
            SlackAnswer<T>.Failed({ } status) => Waits(string.Create(CultureInfo.InvariantCulture, $"Slack could not be reached: HTTP {status}")) with { Cause = CauseOf(status), IsUnsure = CallResult.MayBeDone(status) },
            _ => new SendOutcome.Unknown(),
        };

    /// <summary>The outcome of a call that only prepared the message: nothing was sent.</summary>
    public static SendOutcome OfPreparing<T>(SlackAnswer<T> answer)
        where T : notnull => Of(answer, _ => null) switch
        {
            SendOutcome.Unknown => Waits("Slack could not be reached: no answer in time"),
            SendOutcome.Later later => later with { IsUnsure = false },
            var other => other,
        };

    private static SendOutcome.Later Waits(string reason, Duration? after = null) => new(reason, after) { Cause = LaterCause.Platform };

    // What says that the call itself is wrong will be wrong tomorrow; anything else is of a proxy, or of a bad day of Slack's.
    private static LaterCause CauseOf(int status) => status is 400 or 413 or 414 or 422 ? LaterCause.Message : LaterCause.Platform;
}
