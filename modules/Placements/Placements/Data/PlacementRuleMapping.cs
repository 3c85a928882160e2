using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

internal sealed class PlacementRuleMapping : IEntityTypeConfiguration<PlacementRule>
{
    public void Configure(EntityTypeBuilder<PlacementRule> rule)
    {
        rule.ToTable("placement_rule");
        rule.Property(r => r.Form).HasColumnName("form_code");
        rule.Keeps("Time limits and intervals, with where they come from", "placements.rules")
            .Are(DataCategory.Public, r => r.Id, r => r.Country, r => r.Form, r => r.Code, r => r.Value, r => r.From, r => r.Until, r => r.Source);
    }
}
