using System.Diagnostics.CodeAnalysis;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.Api;

/// <summary>Reads the days of a query string.</summary>
internal sealed class ApiDays(BotSettings settings)
{
    private static readonly LocalDate First = new(1900, 1, 1);

    /// <summary>The day a parameter names; today when it is absent.</summary>
    public bool TryRead(string name, string? text, [NotNullWhen(true)] out AsOf? day, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        var today = settings.Clock.Today(settings.Organization.Zone);
        day = null;
        problem = null;
        if (text is null)
            day = today;
        else if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var date })
            problem = Bad($"{name} is '{text}'; expected an ISO date such as 2026-09-30.");
        else if (date > today.Day)
            problem = Bad($"{name} is {text}, after today ({LocalDatePattern.Iso.Format(today.Day)}).");
        else if (date < First)
            problem = Bad($"{name} is {text}; the first day is {LocalDatePattern.Iso.Format(First)}.");
        else
            day = new AsOf(date, settings.Organization.Zone);
        return day is not null;
    }

    /// <summary>Lets later knowledge count when <c>known=now</c> asks for it.</summary>
    public bool TryHindsight(string? known, ref AsOf day, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        problem = known is null or "now" ? null : Bad($"known is '{known}'; the one value is now.");
        if (known is "now")
            day = day with { KnownBefore = Instant.Max(day.KnownBefore, settings.Clock.Now + Duration.Epsilon) };
        return problem is null;
    }

    private static ProblemHttpResult Bad(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
