namespace CustomerHealth.Sources.Scorecards;

/// <summary>Mistakes that only a scorecard can hold; the number is the end of the code (<c>docs/scorecards.md</c> lists them).</summary>
internal enum ScorecardFault
{
    /// <summary>A key that is not lower-kebab.</summary>
    BadKey = 20,

    /// <summary>The view's key is not the file's name.</summary>
    NotFileName = 21,

    /// <summary>Two files with the same view.</summary>
    DuplicateView = 22,

    /// <summary>Two groups with the same key in a view.</summary>
    DuplicateGroup = 23,

    /// <summary>A measure twice in a view.</summary>
    DuplicateMeasure = 24,

    /// <summary>A kind that needs cut points has none.</summary>
    NoCuts = 25,

    /// <summary>Green and yellow the wrong way round.</summary>
    CutsReversed = 26,

    /// <summary>Cut points, a map or a window where the kind has no use for them.</summary>
    NotForKind = 27,

    /// <summary>A map's word that is no band, or a choice without a map.</summary>
    BadMap = 28,

    /// <summary>A condition on an attribute accounts do not have.</summary>
    BadAttribute = 29,

    /// <summary>A condition that can never, or must always, hold.</summary>
    BadCondition = 30,

    /// <summary>A view the client may not see (SC-5).</summary>
    NotForClient = 31,

    /// <summary>A group of Vendor Risk without exactly one owner (SC-3).</summary>
    NotOneOwner = 32,

    /// <summary>No view is left to show.</summary>
    NoViews = 33,

    /// <summary>One of the seven views with an order of its own.</summary>
    FixedOrder = 34,

    /// <summary>A cap on a group or measure there is not, or that could never hold.</summary>
    BadCap = 35,

    /// <summary>A smallest value that is not below the largest.</summary>
    BadRange = 36,
}
