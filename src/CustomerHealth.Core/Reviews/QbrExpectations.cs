using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Reviews;

/// <summary>What everyone must know and bring before an internal QBR (QB-2).</summary>
public sealed record QbrExpectations
{
    /// <summary>The firm.</summary>
    public required string Organisation { get; init; }

    /// <summary>The quarter that is looked back on.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Name of the leader; one of the participants.</summary>
    public required string Leader { get; init; }

    /// <summary>The team or person that is reviewed.</summary>
    public required string Subject { get; init; }

    /// <summary>The day of the review.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>When it starts, in <see cref="TimeZone"/>.</summary>
    public required LocalTime Start { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The room, or the call.</summary>
    public required string Place { get; init; }

    /// <summary>Who attends.</summary>
    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>Materials to prepare.</summary>
    public ImmutableArray<Preparation> Materials { get; init; } = [];

    /// <summary>Reports to pull.</summary>
    public ImmutableArray<Preparation> Reports { get; init; } = [];

    /// <summary>Numbers to know of the past quarter.</summary>
    public ImmutableArray<NumberToKnow> PastNumbers { get; init; } = [];

    /// <summary>Numbers to know of the year to come.</summary>
    public ImmutableArray<NumberToKnow> ComingNumbers { get; init; } = [];

    /// <summary>How the review is held, in a sentence or two.</summary>
    public required string Format { get; init; }

    /// <summary>The tools it is held with.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];

    /// <summary>Whether slides are made, and on which template.</summary>
    public required Slides Slides { get; init; }

    /// <summary>The agenda, point by point.</summary>
    public ImmutableArray<AgendaItem> Agenda { get; init; } = [];

    /// <summary>Minutes of the whole agenda.</summary>
    public int TotalMinutes => Agenda.Sum(a => a.Minutes);

    /// <summary>The last day on which it may be sent: two weeks before the review.</summary>
    public LocalDate SendBy => Date.PlusWeeks(-QbrRules.WeeksAhead);
}
