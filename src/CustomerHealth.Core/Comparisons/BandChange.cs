using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Comparisons;

/// <summary>An account that another scorecard would put into another band.</summary>
/// <param name="Account">The account.</param>
/// <param name="Target">The view, or the group of a view whose groups are not combined.</param>
/// <param name="From">Where it stands by the old scorecard.</param>
/// <param name="To">Where it would stand by the new one.</param>
/// <param name="Reasons">What differs and mattered for it, the heaviest first; their points sum to the change of the score.</param>
public sealed record BandChange(Account Account, LiftTarget Target, LiftState From, LiftState To, ImmutableArray<BandChangeReason> Reasons);
