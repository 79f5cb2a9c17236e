using System.Globalization;

namespace CustomerHealth.Bot.Tests.Delivery.Crash;

/// <summary>What became of the messages of a crash run.</summary>
/// <param name="Messages">How many were to be sent.</param>
/// <param name="Kills">How often a process was killed.</param>
/// <param name="Lost">How many the platform does not have.</param>
/// <param name="Doubled">How many it has more than once.</param>
/// <param name="OutOfOrder">How many stand behind a later one of their conversation.</param>
/// <param name="NotNoted">How many the store does not know to be sent.</param>
/// <param name="LookedUp">How often the platform was asked whether it has a message: what a kill left in the dark.</param>
/// <param name="Seconds">From the first start to the last note.</param>
internal sealed record CrashReport(int Messages, int Kills, int Lost, int Doubled, int OutOfOrder, int NotNoted, int LookedUp, double Seconds)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {Messages} messages, {Kills} kills | {Lost} | {Doubled} | {OutOfOrder} | {NotNoted} | {LookedUp} | {Seconds:0.0} s |");
}
